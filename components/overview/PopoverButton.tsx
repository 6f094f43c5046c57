"use client";

import { clsx } from "clsx";
import { Popover } from "radix-ui";
import type { ReactNode } from "react";
import { useRef, useState } from "react";
import { useRowTabIndex } from "./RowContext";

interface PopoverButtonProps {
  readonly label: ReactNode;
  /** What the panel is, for screen readers. */
  readonly title: string;
  readonly className?: string;
  /** Given a way to close the panel. */
  readonly children: (close: () => void) => ReactNode;
}

/**
 * A button that shows more beside itself. There are many of them and few are ever used: until it is
 * opened it is a button and nothing else.
 */
export function PopoverButton({ label, title, className, children }: PopoverButtonProps) {
  const [openFor, setOpenFor] = useState<string | null>(null);
  // A row's elements are used again for another row: what was opened for the one is closed.
  if (openFor !== null && openFor !== title) setOpenFor(null);
  const open = openFor === title;
  const setOpen = (isOpen: boolean) => setOpenFor(isOpen ? title : null);
  const button = useRef<HTMLButtonElement>(null);
  const tabIndex = useRowTabIndex();
  return (
    <>
      <button
        ref={button}
        type="button"
        tabIndex={tabIndex}
        aria-haspopup="dialog"
        aria-expanded={open}
        className={clsx("overview-more", className)}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <Popover.Root open onOpenChange={setOpen}>
          <Popover.Anchor virtualRef={button} />
          <Popover.Portal>
            <Popover.Content
              aria-label={title}
              align="start"
              sideOffset={4}
              collisionPadding={8}
              className="overview-popover"
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
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      )}
    </>
  );
}
