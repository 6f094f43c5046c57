import { clsx } from "clsx";
import type { ReactNode } from "react";

interface PairProps {
  readonly label: string;
  readonly main: ReactNode;
  readonly detail?: ReactNode;
  readonly className?: string;
}

/** A name above its id, with a label for screen readers. */
export function Pair({ label, main, detail, className }: PairProps) {
  return (
    <dl className={clsx("min-w-0 text-sm", className)}>
      <dt className="sr-only">{label}</dt>
      <dd className="truncate font-medium">{main}</dd>
      <dd className="truncate text-xs text-ink-muted">{detail}</dd>
    </dl>
  );
}
