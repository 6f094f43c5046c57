import { memo } from "react";
import { useRegions } from "../state/RegionsProvider";
import { type Sort, useFilters } from "../state/urlState";
import { SortHeading } from "@/components/ui/SortHeading";
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

function SortHeader({ sort, ...heading }: HeaderProps & { readonly sort: Sort }) {
  const [filters, setFilters] = useFilters();
  return (
    <SortHeading
      {...heading}
      sorted={filters.sort === sort ? filters.dir : null}
      onSort={(dir) => void setFilters({ sort, dir })}
    />
  );
}
