import { PageLink } from "@/components/ui/PageLink";
import { memo, useMemo } from "react";
import { useChannel } from "@/components/console/state/urlState";
import { StatusLabel } from "@/components/console/status/StatusLabel";
import type { Channel } from "@/lib/domain/channel";
import type { Effect } from "@/lib/domain/effect";
import { listenerName } from "@/lib/domain/explain";
import { joined } from "@/lib/domain/format";
import type { ApplicationRow } from "./applicationRows";
import { CheckRow, Tick } from "@/components/ui/CheckRow";
import { HeadCell } from "@/components/ui/HeadCell";
import { Pane } from "@/components/ui/Pane";
import { useVirtualRows } from "@/components/ui/useVirtualRows";
import { tickOf, type Ticks } from "@/components/ui/ticked";
import { plural, t } from "@/lib/i18n/t";

interface ApplicationTableProps {
  readonly code: number;
  /** Those that the filters leave over. */
  readonly rows: readonly ApplicationRow[];
  /** Of all applications; null where that is not known yet. */
  readonly total: number | null;
  readonly ticks: Ticks<string>;
  /** Not for whoever may only look. */
  readonly canTick: boolean;
}

/** The applications with the status of the code; of thousands only those in sight are drawn. */
export const ApplicationTable = memo(function ApplicationTable(props: ApplicationTableProps) {
  const { code, rows, ticks, canTick } = props;
  const [channel] = useChannel();
  const { pane, inSight, measure, height } = useVirtualRows<HTMLTableElement, ApplicationRow>(
    rows,
    48,
    ({ appId }) => appId,
  );
  return (
    <Pane aria-labelledby="region-applications">
      <h2 id="region-applications" className="sr-only">
        {t`Applications`}
      </h2>
      <ShownRows {...props} />
      <table
        ref={pane}
        role="table"
        aria-label={t`Applications and the status of this region`}
        aria-rowcount={rows.length + 1}
        className="grid-table table-scroll max-h-[70dvh] min-h-48 -outline-offset-2"
        tabIndex={0}
      >
        <thead role="rowgroup" className="max-md:hidden">
          <tr role="row" aria-rowindex={1} className={rowClass(canTick)}>
            {canTick && (
              <HeadCell>
                <span className="sr-only">{t`Chosen`}</span>
              </HeadCell>
            )}
            <HeadCell>{t`Application`}</HeadCell>
            <HeadCell>{t`Status`}</HeadCell>
            <HeadCell>{t`Set by`}</HeadCell>
          </tr>
        </thead>
        <tbody role="rowgroup" className="relative" style={{ height }}>
          {inSight.map(({ item: row, index, key, start }) => (
            <tr
              key={key}
              ref={measure}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              className={`absolute inset-x-0 top-0 ${rowClass(canTick)}`}
              data-status={row.status}
              style={{ transform: `translateY(${start}px)` }}
            >
              <RowCells
                row={row}
                code={code}
                channel={channel}
                checked={ticks.ticked.has(row.appId)}
                onTick={canTick ? ticks.tick : null}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </Pane>
  );
});

/** How many applications there are to look at, and one tick for all of them. */
function ShownRows({ rows, total, ticks, canTick }: ApplicationTableProps) {
  const appIds = useMemo(() => rows.map(({ appId }) => appId), [rows]);
  return (
    <div className="flex flex-wrap items-center gap-x-3 border-b border-line px-2 py-1.5">
      {canTick && rows.length > 0 && (
        <CheckRow {...tickOf(ticks.ticked, appIds)} onChange={(on) => ticks.tick(appIds, on)}>
          {plural(rows.length)`Select the application shown|Select all # applications shown`}
        </CheckRow>
      )}
      <p role="status" className="text-sm text-ink-muted">
        {rows.length === 0 ? t`No application matches.` : shownText(rows.length, total)}
      </p>
    </div>
  );
}

function shownText(shown: number, total: number | null): string {
  if (total === null) return plural(shown)`# application shown so far|# applications shown so far`;
  return plural(total)`${shown} of # application shown|${shown} of # applications shown`;
}

/** One below the other where there is little room. */
function rowClass(canTick: boolean): string {
  return canTick
    ? "grid-cols-[1.5rem_minmax(0,1fr)] md:grid-cols-[1.5rem_minmax(0,1fr)_11.5rem_minmax(0,1fr)]"
    : "md:grid-cols-[minmax(0,1fr)_11.5rem_minmax(0,1fr)]";
}

interface RowCellsProps {
  readonly row: ApplicationRow;
  readonly code: number;
  readonly channel: Channel;
  readonly checked: boolean;
  readonly onTick: Ticks<string>["tick"] | null;
}

const RowCells = memo(function RowCells(props: RowCellsProps) {
  const { row, code, channel, checked, onTick } = props;
  const { appId, name, status, effect, together } = row;
  return (
    <>
      {onTick !== null && (
        <td role="cell" className="row-span-3 md:row-span-1">
          <Tick
            label={t`Choose ${name}`}
            checked={checked}
            onChange={(on) => onTick([appId], on)}
          />
        </td>
      )}
      <th role="rowheader" scope="row" className="min-w-0 font-normal">
        <PageLink
          href={`/apps/${appId}?code=${code}${channel === "sms" ? "" : `&channel=${channel}`}`}
          className="inline-flex min-h-6 max-w-full items-center font-semibold hover:text-accent hover:underline"
        >
          <span className="truncate">{name}</span>
        </PageLink>
        <code className="block truncate text-xs text-ink-muted">{appId}</code>
      </th>
      <td role="cell">
        <StatusLabel status={status} />
      </td>
      <td role="cell" className="min-w-0 text-sm break-words text-ink-muted">
        {decidedBy(effect, together)}
      </td>
    </>
  );
});

function decidedBy(effect: Effect, together: number): string {
  switch (effect.kind) {
    case "none":
      return t`No listener: Microsoft’s default`;
    case "listener": {
      const { listener } = effect;
      const name = listenerName(listener);
      if (listener.allApplications) return t`${name}, for all applications`;
      if (together === 1) return t`${name}, its own`;
      return plural(together)`${name}, shared by #|${name}, shared by #`;
    }
    case "conflict":
      return t`${joined(effect.listeners.map(listenerName))} conflict`;
    case "unreadable": {
      const names = joined(effect.listeners.map(listenerName));
      return plural(effect.listeners.length)`${names} cannot be read|${names} cannot be read`;
    }
  }
}
