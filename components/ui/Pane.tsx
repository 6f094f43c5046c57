import { clsx } from "clsx";
import type { ComponentProps } from "react";
import "./table.css";

/** The frame of a table, with what belongs to it. */
export function Pane({ className, ...props }: ComponentProps<"section">) {
  return <section className={clsx("table-pane", className)} {...props} />;
}

interface PaneBarProps extends ComponentProps<"div"> {
  readonly label: string;
}

/** What can be done with the rows that are ticked. */
export function PaneBar({ label, className, ...props }: PaneBarProps) {
  return (
    <div
      role="group"
      aria-label={label}
      className={clsx("flex flex-wrap items-center gap-1.5 bg-raised px-3 py-2", className)}
      {...props}
    />
  );
}
