"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import type { RegionSort } from "./urlState";
import { useRegionList } from "./urlState";

interface SortHeadingProps {
  readonly sort: RegionSort;
  readonly className: string;
  readonly children: string;
}

export function SortHeading({ sort, className, children }: SortHeadingProps) {
  const [filters, setFilters] = useRegionList();
  const isSorted = filters.sort === sort;
  const isDown = filters.dir === "desc";
  const Arrow = isDown ? ArrowDown : ArrowUp;
  return (
    <th
      role="columnheader"
      scope="col"
      className={className}
      aria-sort={isSorted ? (isDown ? "descending" : "ascending") : undefined}
    >
      <button
        type="button"
        className="inline-flex min-h-6 min-w-6 items-center gap-1 text-left font-semibold hover:text-accent"
        onClick={() => void setFilters({ sort, dir: isSorted && !isDown ? "desc" : "asc" })}
      >
        {children}
        {isSorted && <Arrow aria-hidden className="size-3.5 shrink-0" />}
      </button>
    </th>
  );
}
