import { ArrowDown, ArrowUp } from "lucide-react";
import type { ComponentProps } from "react";

interface HeadCellProps extends ComponentProps<"th"> {
  /** How the column is sorted; null where another one is. */
  readonly sorted?: "asc" | "desc" | null;
  /**
   * Asked for the other direction, or ascending where another column was sorted. Without it the
   * column sorts nothing.
   */
  readonly onSort?: (direction: "asc" | "desc") => void;
}

/** The heading of a column, which sorts its table and says so. */
export function HeadCell({ sorted = null, onSort, children, ...props }: HeadCellProps) {
  const Arrow = sorted === "desc" ? ArrowDown : ArrowUp;
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sorted === null ? undefined : sorted === "desc" ? "descending" : "ascending"}
      {...props}
    >
      {onSort === undefined ? (
        children
      ) : (
        <button
          type="button"
          className="inline-flex min-h-6 min-w-6 items-center gap-1 text-start font-semibold hover:text-accent"
          onClick={() => onSort(sorted === "asc" ? "desc" : "asc")}
        >
          {children}
          {sorted !== null && <Arrow aria-hidden className="size-3.5 shrink-0" />}
        </button>
      )}
    </th>
  );
}
