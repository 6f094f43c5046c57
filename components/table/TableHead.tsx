import { ArrowDown, ArrowUp } from "lucide-react";
import { memo } from "react";
import { useRegions } from "@/components/regions/RegionsProvider";
import type { Sort } from "@/components/regions/urlState";
import { useFilters } from "@/components/regions/urlState";
import { CheckCodes } from "./CheckCodes";

interface TableHeadProps {
  /** Of all rows that are shown. */
  readonly codes: readonly number[];
}

export const TableHead = memo(function TableHead({ codes }: TableHeadProps) {
  const { canStage } = useRegions();
  return (
    <thead role="rowgroup">
      <tr role="row" className="region-row region-head">
        <th role="columnheader" scope="col" className="cell-tick">
          {canStage ? (
            <CheckCodes codes={codes} label={`Select all ${codes.length} rows shown`} />
          ) : (
            <span className="sr-only">Selection</span>
          )}
        </th>
        <SortHeader sort="name" className="cell-name">
          Territory
        </SortHeader>
        <SortHeader sort="code" className="cell-code">
          Code
        </SortHeader>
        <PlainHeader className="cell-region">Region</PlainHeader>
        <SortHeader sort="status" className="cell-status">
          Status
        </SortHeader>
        <PlainHeader className="cell-why">Why</PlainHeader>
        <PlainHeader className="cell-tier">Price tier</PlainHeader>
        <PlainHeader className="cell-shared">Shared with</PlainHeader>
        <PlainHeader className="cell-action">
          <span className="sr-only">Change</span>
        </PlainHeader>
      </tr>
    </thead>
  );
});

interface HeaderProps {
  readonly className: string;
  readonly children: React.ReactNode;
}

function PlainHeader({ className, children }: HeaderProps) {
  return (
    <th role="columnheader" scope="col" className={className}>
      {children}
    </th>
  );
}

function SortHeader({ sort, className, children }: HeaderProps & { readonly sort: Sort }) {
  const [filters, setFilters] = useFilters();
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
        className="inline-flex min-h-6 items-center gap-1 font-semibold hover:text-accent"
        onClick={() => void setFilters({ sort, dir: isSorted && !isDown ? "desc" : "asc" })}
      >
        {children}
        {isSorted && <Arrow aria-hidden className="size-3.5" />}
      </button>
    </th>
  );
}
