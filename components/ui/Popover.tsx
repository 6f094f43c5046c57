import { clsx } from "clsx";
import { type ComponentProps, type ReactNode, useRef, useState } from "react";
import { lazyDialog } from "./lazyDialog";

/** Whatever page has popovers fetches what they open once it stands. */
export const popoverPanel = lazyDialog(() =>
  import("./PopoverPanel").then(({ PopoverPanel }) => PopoverPanel),
);

interface PopoverProps extends Omit<ComponentProps<"button">, "children"> {
  readonly label: ReactNode;
  /** What the panel is, for screen readers. */
  readonly panelName: string;
  /** Given a way to close the panel. */
  readonly children: (close: () => void) => ReactNode;
}

/**
 * A button that shows more beside itself. There are many of them and few are ever used: until it is
 * opened it is a button and nothing else, and what it opens is fetched as one reaches for it.
 */
export function Popover({ label, panelName, className, children, ...props }: PopoverProps) {
  const [openFor, setOpenFor] = useState<string | null>(null);
  // A row's elements are used again for another row: what was opened for the one is closed.
  if (openFor !== null && openFor !== panelName) setOpenFor(null);
  const open = openFor === panelName;
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
        onPointerEnter={popoverPanel.prepare}
        onFocus={popoverPanel.prepare}
        onClick={() => setOpenFor(open ? null : panelName)}
        {...props}
      >
        {label}
      </button>
      {open && (
        <popoverPanel.Dialog button={button} panelName={panelName} onClose={() => setOpenFor(null)}>
          {children}
        </popoverPanel.Dialog>
      )}
    </>
  );
}
