import { clsx } from "clsx";
import { Popover as Radix } from "radix-ui";
import { type ComponentProps, type ReactNode, useRef, useState } from "react";

interface PopoverProps extends Omit<ComponentProps<"button">, "children"> {
  readonly label: ReactNode;
  /** What the panel is, for screen readers. */
  readonly panelName: string;
  /** Given a way to close the panel. */
  readonly children: (close: () => void) => ReactNode;
}

/**
 * A button that shows more beside itself. There are many of them and few are ever used: until it is
 * opened it is a button and nothing else.
 */
export function Popover({ label, panelName, className, children, ...props }: PopoverProps) {
  const [openFor, setOpenFor] = useState<string | null>(null);
  // A row's elements are used again for another row: what was opened for the one is closed.
  if (openFor !== null && openFor !== panelName) setOpenFor(null);
  const open = openFor === panelName;
  const setOpen = (isOpen: boolean) => setOpenFor(isOpen ? panelName : null);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        className={clsx(
          "inline-flex min-h-6 min-w-6 flex-none items-center gap-1 text-sm whitespace-nowrap",
          className,
        )}
        onClick={() => setOpen(!open)}
        {...props}
      >
        {label}
      </button>
      {open && (
        <Radix.Root open onOpenChange={setOpen}>
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
              {children(() => setOpen(false))}
            </Radix.Content>
          </Radix.Portal>
        </Radix.Root>
      )}
    </>
  );
}
