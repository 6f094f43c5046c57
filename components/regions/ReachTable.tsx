import { figure } from "@/lib/domain/format";
import { PageLink } from "@/components/ui/PageLink";
import { memo } from "react";
import { useChannel } from "@/components/console/state/urlState";
import type { Channel } from "@/lib/domain/channel";
import { type Reach, heatOf } from "@/lib/domain/reach/reach";
import type { CodeRow } from "@/lib/domain/reach/regionList";
import { reachName } from "./ReachProvider";
import { regionHref, type RegionSort, useRegionList } from "./urlState";
import { Tick } from "@/components/ui/CheckRow";
import { HeadCell } from "@/components/ui/HeadCell";
import { tickOf, type Ticks } from "@/components/ui/ticked";
import { plural, t } from "@/lib/i18n/t";

interface ReachTableProps {
  readonly rows: readonly CodeRow[];
  readonly reaches: ReadonlyMap<number, Reach>;
  readonly ticks: Ticks<number>;
  /** Not for whoever may only look. */
  readonly canTick: boolean;
}

/** Every code in words and numbers: the primary view, which the map repeats. */
export const ReachTable = memo(function ReachTable(props: ReachTableProps) {
  const { rows, reaches, ticks, canTick } = props;
  const { ticked, tick } = ticks;
  const [channel] = useChannel();
  const shown = rows.map(({ code }) => code);
  return (
    <div className="table-scroll @container max-h-[70dvh] flex-1 lg:max-h-none">
      <table role="table" className="grid-table">
        <caption className="sr-only">{t`Every calling code, and where it is reachable`}</caption>
        <thead role="rowgroup">
          <tr role="row" className={rowClass(canTick)}>
            {canTick && (
              <HeadCell className={TICK}>
                <Tick
                  label={plural(rows.length)`Select the row shown|Select all # rows shown`}
                  {...tickOf(ticked, shown)}
                  onChange={(on) => tick(shown, on)}
                />
              </HeadCell>
            )}
            <RegionHeading sort="name" className={NAME}>
              {t`Region`}
            </RegionHeading>
            <RegionHeading sort="code">{t`Code`}</RegionHeading>
            <RegionHeading sort="reachable">{t`Reachable`}</RegionHeading>
            <RegionHeading sort="opted-in">{t`Opted in`}</RegionHeading>
            <RegionHeading sort="excluded">{t`Excluded`}</RegionHeading>
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
              onTick={canTick ? tick : null}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="px-4 py-8 text-ink-muted">{t`Nothing matches.`}</p>}
    </div>
  );
});

/** In two lines where there is little room. */
const TICK = "row-span-2 @min-[34rem]:row-span-1";
const NAME = "col-span-2 font-semibold @min-[34rem]:col-span-1";

function rowClass(canTick: boolean): string {
  return canTick
    ? "grid-cols-[1.5rem_minmax(0,1.6fr)_minmax(0,1.1fr)_minmax(0,1.1fr)] @min-[34rem]:grid-cols-[1.5rem_minmax(0,1fr)_3.25rem_8.75rem_4rem_4.25rem]"
    : "grid-cols-[minmax(0,1.6fr)_minmax(0,1.1fr)_minmax(0,1.1fr)] @min-[34rem]:grid-cols-[minmax(0,1fr)_3.25rem_8.75rem_4rem_4.25rem]";
}

interface ReachRowProps {
  readonly row: CodeRow;
  readonly reach: Reach | undefined;
  readonly channel: Channel;
  readonly checked: boolean;
  readonly onTick: Ticks<number>["tick"] | null;
}

const ReachRow = memo(function ReachRow(props: ReachRowProps) {
  const { row, reach, channel, checked, onTick } = props;
  const { code, names } = row;
  return (
    <tr
      role="row"
      aria-label={reachName(names, code, reach)}
      data-code={code}
      className={rowClass(onTick !== null)}
    >
      {onTick !== null && (
        <td role="cell" className={TICK}>
          <Tick
            label={t`Select ${names}, ${`+${code}`}`}
            checked={checked}
            onChange={(on) => onTick([code], on)}
          />
        </td>
      )}
      <th role="rowheader" scope="row" className={NAME}>
        <PageLink
          href={regionHref(code, channel)}
          className="inline-block min-w-6 py-0.5 hover:text-accent hover:underline"
        >
          {names}
        </PageLink>
      </th>
      <td role="cell" className="font-mono">
        +{code}
      </td>
      <td role="cell">
        <ReachBar reach={reach} />
      </td>
      {/* Where the headings have no room, what they say of the numbers stands with them. */}
      <td role="cell" className={FEW} data-heading={t`Opted in`}>
        {reach && figure(reach.counts["opted-in"])}
      </td>
      <td role="cell" className={FEW} data-heading={t`Excluded`}>
        {reach && figure(reach.counts.excluded)}
      </td>
    </tr>
  );
});

const FEW =
  "@max-[34rem]:text-xs @max-[34rem]:text-ink-muted @max-[34rem]:before:content-[attr(data-heading)_'_']";

function ReachBar({ reach }: { readonly reach: Reach | undefined }) {
  if (reach === undefined) return null;
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap tabular-nums">
      <span aria-hidden className="heat-swatch" data-heat={heatOf(reach) ?? "none"} />
      {t`${reach.reachable} of ${reach.total}`}
    </span>
  );
}

interface RegionHeadingProps {
  readonly sort: RegionSort;
  readonly className?: string;
  readonly children: string;
}

function RegionHeading({ sort, ...heading }: RegionHeadingProps) {
  const [filters, setFilters] = useRegionList();
  return (
    <HeadCell
      {...heading}
      sorted={filters.sort === sort ? filters.dir : null}
      onSort={(dir) => void setFilters({ sort, dir })}
    />
  );
}
