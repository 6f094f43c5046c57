import { clsx } from "clsx";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { Button } from "./Button";
import { DIALOG_LOOK, DIALOG_WIDTHS } from "./dialogLook";
import { t } from "@/lib/i18n/t";

interface DialogProps {
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** One line that says what this dialog is for; read out with the title. */
  readonly description?: ReactNode;
  readonly width?: keyof typeof DIALOG_WIDTHS;
  /** The buttons, which stay in view while the content scrolls. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A modal dialog, open while it is there: focus goes in and comes back, Esc leaves. Its styles carry
 * the page's nonce.
 */
export function Dialog(props: DialogProps) {
  const { onClose, title, description, width = "md", footer, children } = props;
  const focus = useFocusReturn();
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-shade" />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          {...focus}
          className={clsx(DIALOG_LOOK.panel, DIALOG_WIDTHS[width])}
        >
          <header className={DIALOG_LOOK.header}>
            <div className={DIALOG_LOOK.headings}>
              <Radix.Title className={DIALOG_LOOK.title}>{title}</Radix.Title>
              {description && (
                <Radix.Description className="text-ink-muted">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <Button variant="quiet" size="sm" aria-label={t`Close`}>
                <X aria-hidden className="size-4" />
              </Button>
            </Radix.Close>
          </header>
          {/* Scrolled by keyboard, also where nothing in it takes the focus. */}
          <div tabIndex={0} className={DIALOG_LOOK.content}>
            {children}
          </div>
          {footer && <footer className={DIALOG_LOOK.footer}>{footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
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
