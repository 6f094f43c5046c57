import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";

export type Direction = "asc" | "desc";

interface SortHeadingProps {
  /** How the column is sorted; null where another one is. */
  readonly sorted: Direction | null;
  /** Asked for the other direction, or ascending where another column was sorted. */
  readonly onSort: (direction: Direction) => void;
  readonly className: string;
  readonly children: ReactNode;
}

/** The heading of a column that sorts its table, and says so. */
export function SortHeading({ sorted, onSort, className, children }: SortHeadingProps) {
  const Arrow = sorted === "desc" ? ArrowDown : ArrowUp;
  return (
    <th
      role="columnheader"
      scope="col"
      className={className}
      aria-sort={sorted === null ? undefined : sorted === "desc" ? "descending" : "ascending"}
    >
      <button
        type="button"
        className="inline-flex min-h-6 min-w-6 items-center gap-1 text-left font-semibold hover:text-accent"
        onClick={() => onSort(sorted === "asc" ? "desc" : "asc")}
      >
        {children}
        {sorted !== null && <Arrow aria-hidden className="size-3.5 shrink-0" />}
      </button>
    </th>
  );
}
