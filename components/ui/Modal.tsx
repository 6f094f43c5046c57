import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type ComponentProps, useRef } from "react";
import { Button } from "./Button";
import { t } from "@/lib/i18n/t";

interface ModalProps extends ComponentProps<typeof Radix.Content> {
  readonly onClose: () => void;
}

/**
 * What stands over the page and keeps the rest of it out of reach, open while it is there; Esc and a
 * press beside it leave. It needs a `Radix.Title` inside. Its styles carry the page's nonce.
 */
export function Modal({ onClose, ...content }: ModalProps) {
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-shade" />
        <Radix.Content {...content} />
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The cross in its corner. */
export function ModalClose({ size }: Pick<ComponentProps<typeof Button>, "size">) {
  return (
    <Radix.Close asChild>
      <Button variant="quiet" size={size} aria-label={t`Close`}>
        <X aria-hidden className="size-4" />
      </Button>
    </Radix.Close>
  );
}

/**
 * Gives the focus back to what had it when the dialog opened, or to the page where that takes it no
 * longer. Radix does so for a trigger of its own only, and this dialog is opened from anywhere.
 * @param onReturned what comes after that, such as another dialog
 */
export function useFocusReturn(onReturned?: () => void) {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      // Places of the map are no HTML.
      if (before.current instanceof HTMLElement || before.current instanceof SVGElement) {
        before.current.focus();
      }
      if (document.activeElement === document.body) {
        // It begins above the window on a page that is scrolled, or as tall as the window.
        document.querySelector("main")?.focus({ preventScroll: true });
      }
      onReturned?.();
    },
  };
}
