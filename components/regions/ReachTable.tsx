"use client";

import Link from "next/link";
import { type Dispatch, type SetStateAction, memo, useCallback } from "react";
import type { Channel } from "@/lib/domain/channel";
import { type Reach, heatOf } from "@/lib/domain/reach/reach";
import type { CodeRow } from "@/lib/domain/reach/regionList";
import { reachName } from "./ReachProvider";
import { regionHref, type RegionSort, useRegionList } from "./urlState";
import { Tick } from "@/components/ui/CheckRow";
import { SortHeading } from "@/components/ui/SortHeading";
import { figure } from "@/lib/domain/format";

interface ReachTableProps {
  readonly rows: readonly CodeRow[];
  readonly reaches: ReadonlyMap<number, Reach>;
  readonly channel: Channel;
  readonly ticked: ReadonlySet<number>;
  /** Null for whoever may only look. */
  readonly onTicked: Dispatch<SetStateAction<ReadonlySet<number>>> | null;
}

/** Every code in words and numbers: the primary view, which the map repeats. */
export const ReachTable = memo(function ReachTable(props: ReachTableProps) {
  const { rows, reaches, channel, ticked, onTicked } = props;
  const toggle = useCallback(
    (codes: readonly number[], on: boolean) =>
      onTicked?.((before) => {
        const next = new Set(before);
        for (const code of codes) {
          if (on) next.add(code);
          else next.delete(code);
        }
        return next;
      }),
    [onTicked],
  );
  const shown = rows.map(({ code }) => code);
  const isAll = shown.length > 0 && shown.every((code) => ticked.has(code));
  return (
    <div className="reach-scroll">
      {/* The roles are the elements' own; they are lost to browsers where CSS makes a grid of them. */}
      <table role="table" className="reach-table" data-readonly={onTicked === null || undefined}>
        <caption className="sr-only">Every calling code, and where it is reachable</caption>
        <thead role="rowgroup">
          <tr role="row">
            {onTicked !== null && (
              <th role="columnheader" scope="col" className="reach-tick">
                <Tick
                  label={`Select all ${rows.length} rows shown`}
                  checked={isAll}
                  some={!isAll && shown.some((code) => ticked.has(code))}
                  onChange={(on) => toggle(shown, on)}
                />
              </th>
            )}
            <RegionHeading sort="name" className="reach-name">
              Region
            </RegionHeading>
            <RegionHeading sort="code" className="reach-code">
              Code
            </RegionHeading>
            <RegionHeading sort="reachable" className="reach-share">
              Reachable
            </RegionHeading>
            <RegionHeading sort="opted-in" className="reach-opted">
              Opted in
            </RegionHeading>
            <RegionHeading sort="excluded" className="reach-excluded">
              Excluded
            </RegionHeading>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <ReachRow
              key={row.code}
              row={row}
              reach={reaches.get(row.code)}
              channel={channel}
              checked={ticked.has(row.code)}
              onToggle={onTicked === null ? null : toggle}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="px-4 py-8 text-ink-muted">Nothing matches.</p>}
    </div>
  );
});

interface ReachRowProps {
  readonly row: CodeRow;
  readonly reach: Reach | undefined;
  readonly channel: Channel;
  readonly checked: boolean;
  readonly onToggle: ((codes: readonly number[], on: boolean) => void) | null;
}

const ReachRow = memo(function ReachRow(props: ReachRowProps) {
  const { row, reach, channel, checked, onToggle } = props;
  const { code, names } = row;
  return (
    <tr role="row" aria-label={reachName(names, code, reach)} data-code={code}>
      {onToggle !== null && (
        <td role="cell" className="reach-tick">
          <Tick
            label={`Select ${names}, +${code}`}
            checked={checked}
            onChange={(on) => onToggle([code], on)}
          />
        </td>
      )}
      <th role="rowheader" scope="row" className="reach-name">
        <Link href={regionHref(code, channel)} prefetch={false}>
          {names}
        </Link>
      </th>
      <td role="cell" className="reach-code font-mono">
        +{code}
      </td>
      <td role="cell" className="reach-share">
        <ReachBar reach={reach} />
      </td>
      <td role="cell" className="reach-opted">
        {reach && figure(reach.counts["opted-in"])}
      </td>
      <td role="cell" className="reach-excluded">
        {reach && figure(reach.counts.excluded)}
      </td>
    </tr>
  );
});

function ReachBar({ reach }: { readonly reach: Reach | undefined }) {
  if (reach === undefined) return null;
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap">
      <span aria-hidden className="heat-swatch" data-heat={heatOf(reach) ?? "none"} />
      {figure(reach.reachable)} of {figure(reach.total)}
    </span>
  );
}

interface RegionHeadingProps {
  readonly sort: RegionSort;
  readonly className: string;
  readonly children: string;
}

function RegionHeading({ sort, ...heading }: RegionHeadingProps) {
  const [filters, setFilters] = useRegionList();
  return (
    <SortHeading
      {...heading}
      sorted={filters.sort === sort ? filters.dir : null}
      onSort={(dir) => void setFilters({ sort, dir })}
    />
  );
}
