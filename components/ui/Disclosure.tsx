import { clsx } from "clsx";
import { type ReactNode, useState } from "react";

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly summaryClassName?: string;
  readonly className?: string;
  readonly children: () => ReactNode;
}

/** Something long, drawn only once it is asked for. */
export function Disclosure({ summary, summaryClassName, className, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={className} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={clsx("min-h-6", summaryClassName)}>{summary}</summary>
      {open && children()}
    </details>
  );
}
