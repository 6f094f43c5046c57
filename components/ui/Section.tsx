import { clsx } from "clsx";
import { type ReactNode, useId } from "react";

interface SectionProps {
  readonly title: string;
  /** One thing to do on a page, as a landmark of its own; otherwise a part of something. */
  readonly framed?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, framed = false, children }: SectionProps) {
  const id = useId();
  const Heading = framed ? "h2" : "h3";
  return (
    <section
      aria-labelledby={framed ? id : undefined}
      className={clsx(
        "min-w-0",
        framed ? "space-y-3 rounded-md border border-line bg-panel p-4" : "space-y-2",
      )}
    >
      <Heading id={id} className={clsx("font-semibold", framed && "text-lg")}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
