import type { ReactNode } from "react";

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of something larger, under a heading of its own; a `Part` stands by itself on a page. */
export function Section({ title, children }: SectionProps) {
  return (
    <section className="min-w-0 space-y-2">
      <h3 className="font-semibold">{title}</h3>
      {children}
    </section>
  );
}
