import type { ReactNode } from "react";
import { useId } from "react";

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One thing to do on the page, as a landmark of its own. */
export function Part({ title, children }: PartProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="min-w-0 space-y-3 rounded-md border border-line bg-panel px-4 py-4"
    >
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}
