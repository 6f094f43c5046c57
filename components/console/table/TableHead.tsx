import { clsx } from "clsx";
import { CELLS, ROW } from "./cells";
import { memo } from "react";
import { useRegions } from "../state/RegionsProvider";
import { type Sort, useFilters } from "../state/urlState";
import { HeadCell } from "@/components/ui/HeadCell";
import { CheckCodes } from "./CheckCodes";
import { allOf } from "@/lib/domain/format";

interface TableHeadProps {
  /** Of all rows that are shown. */
  readonly codes: readonly number[];
}

export const TableHead = memo(function TableHead({ codes }: TableHeadProps) {
  const { canStage } = useRegions();
  return (
    <thead role="rowgroup" className="sticky top-0 z-2">
      <tr role="row" className={clsx(ROW, "h-(--head-height) content-center bg-panel text-xs")}>
        <PlainHeader at="tick">
          {canStage ? (
            <CheckCodes codes={codes} label={`Select ${allOf(codes.length, "row", "shown")}`} />
          ) : (
            <span className="sr-only">Selection</span>
          )}
        </PlainHeader>
        <SortHeader sort="name" at="name">
          Territory
        </SortHeader>
        <SortHeader sort="code" at="code">
          Code
        </SortHeader>
        <PlainHeader at="region">Region</PlainHeader>
        <SortHeader sort="status" at="status">
          Status
        </SortHeader>
        <PlainHeader at="why">Why</PlainHeader>
        <PlainHeader at="tier">Price tier</PlainHeader>
        <PlainHeader at="shared">Shared with</PlainHeader>
        <PlainHeader at="action">
          <span className="sr-only">Change</span>
        </PlainHeader>
      </tr>
    </thead>
  );
});

interface HeaderProps {
  readonly at: keyof typeof CELLS;
  readonly children: React.ReactNode;
}

function PlainHeader({ at, children }: HeaderProps) {
  return <HeadCell className={headOf(at)}>{children}</HeadCell>;
}

function SortHeader({ sort, at, children }: HeaderProps & { readonly sort: Sort }) {
  const [filters, setFilters] = useFilters();
  return (
    <HeadCell
      className={headOf(at)}
      sorted={filters.sort === sort ? filters.dir : null}
      onSort={(dir) => void setFilters({ sort, dir })}
    >
      {children}
    </HeadCell>
  );
}

/** Headings for which a row of several lines has no room are still read out. */
function headOf(at: keyof typeof CELLS): string {
  const from = SHOWN_FROM[at];
  return clsx(CELLS[at], from !== undefined && "absolute [clip-path:inset(50%)]", from);
}

const FROM_34_REM = "@min-[34rem]:static @min-[34rem]:[clip-path:none]";

const SHOWN_FROM: Readonly<Partial<Record<keyof typeof CELLS, string>>> = {
  why: "@min-[25rem]:static @min-[25rem]:[clip-path:none]",
  region: FROM_34_REM,
  tier: FROM_34_REM,
  shared: "@min-[60rem]:static @min-[60rem]:[clip-path:none]",
};
