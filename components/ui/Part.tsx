import { clsx } from "clsx";
import { type ReactNode, useId } from "react";

interface PartProps {
  readonly title: string;
  /** How many things are in it. */
  readonly count?: number;
  /** Without a frame, where what is in it has one. */
  readonly plain?: boolean;
  readonly children: ReactNode;
}

/** A part of a page, as a landmark of its own. */
export function Part({ title, count, plain = false, children }: PartProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={clsx(
        "min-w-0 space-y-3",
        !plain && "rounded-md border border-line bg-panel px-4 py-4",
      )}
    >
      <h2 id={id} className="text-lg font-semibold">
        {title}
        {count !== undefined && <span className="font-normal text-ink-muted"> {count}</span>}
      </h2>
      {children}
    </section>
  );
}
