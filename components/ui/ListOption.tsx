import { clsx } from "clsx";
import type { ReactNode } from "react";

interface ListOptionProps {
  readonly id: string;
  /** The keys are on it. */
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly pick: () => void;
  readonly className: string;
  readonly children: ReactNode;
}

/** An option of a list below a field, which keeps the focus and with it the keys. */
export function ListOption(props: ListOptionProps) {
  const { id, isActive, isSelected, pick, className, children } = props;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      className={clsx(
        "flex cursor-pointer items-center px-2 hover:bg-page",
        isActive && "bg-page shadow-[inset_2px_0_0_var(--color-accent)]",
        isActive && "-outline-offset-2 outline-[Highlight] forced-colors:outline-2",
        className,
      )}
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: "nearest" });
      }}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={pick}
    >
      {children}
    </div>
  );
}
