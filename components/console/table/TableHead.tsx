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
  const isHidden = at === "region" || at === "why" || at === "tier" || at === "shared";
  return clsx(
    CELLS[at],
    isHidden && "absolute [clip-path:inset(50%)]",
    isHidden && (at === "shared" ? FROM_60_REM : FROM_30_REM),
  );
}

const FROM_30_REM = "@min-[30rem]:static @min-[30rem]:[clip-path:none]";
const FROM_60_REM = "@min-[60rem]:static @min-[60rem]:[clip-path:none]";
