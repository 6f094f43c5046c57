import { clsx } from "clsx";
import { CELLS, ROW } from "./cells";
import { memo } from "react";
import { useRegions } from "../state/RegionsProvider";
import { type Sort, useFilters } from "../state/urlState";
import { HeadCell } from "@/components/ui/HeadCell";
import { CheckCodes } from "./CheckCodes";
import { plural, t } from "@/lib/i18n/t";

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
            <CheckCodes
              codes={codes}
              label={plural(codes.length)`Select the row shown|Select all # rows shown`}
            />
          ) : (
            <span className="sr-only">{t`Selection`}</span>
          )}
        </PlainHeader>
        <SortHeader sort="name" at="name">
          {t`Territory`}
        </SortHeader>
        <SortHeader sort="code" at="code">
          {t`Code`}
        </SortHeader>
        <PlainHeader at="region">{t`Region`}</PlainHeader>
        <SortHeader sort="status" at="status">
          {t`Status`}
        </SortHeader>
        <PlainHeader at="why">{t`Why`}</PlainHeader>
        <PlainHeader at="tier">{t`Price tier`}</PlainHeader>
        <PlainHeader at="shared">{t`Shared with`}</PlainHeader>
        <PlainHeader at="action">
          <span className="sr-only">{t`Change`}</span>
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
