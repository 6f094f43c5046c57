import { clsx } from "clsx";
import { Popover as Radix } from "radix-ui";
import type { ReactNode, RefObject } from "react";

interface PopoverPanelProps {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly panelName: string;
  readonly onClose: () => void;
  readonly children: (close: () => void) => ReactNode;
}

/** What a popover shows while it is open. */
export function PopoverPanel({ button, panelName, onClose, children }: PopoverPanelProps) {
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Anchor virtualRef={button} />
      <Radix.Portal>
        <Radix.Content
          aria-label={panelName}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className={clsx(
            "z-30 w-max max-w-[min(24rem,100vw-1rem)] overflow-y-auto p-3",
            "max-h-[min(24rem,var(--radix-popover-content-available-height))]",
            "rounded-lg border border-line-strong bg-raised shadow-raised",
          )}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            button.current?.focus({ preventScroll: true });
          }}
          onInteractOutside={(event) => {
            // The button closes it itself; closed here first, it would open it again.
            const { target } = event;
            if (target instanceof Node && button.current?.contains(target)) {
              event.preventDefault();
            }
          }}
        >
          {children(onClose)}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
