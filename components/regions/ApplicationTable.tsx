"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import Link from "next/link";
import type { Dispatch, SetStateAction } from "react";
import { memo, useCallback, useRef } from "react";
import { StatusLabel } from "@/components/console/status/StatusLabel";
import type { Channel } from "@/lib/domain/channel";
import type { Effect } from "@/lib/domain/effect";
import { joined, listenerName } from "@/lib/domain/explain";
import type { ApplicationRow } from "./applicationRows";
import { figure } from "@/lib/domain/format";
import { CheckRow, Tick } from "@/components/ui/CheckRow";

interface ApplicationTableProps {
  readonly code: number;
  readonly channel: Channel;
  /** Those that the filters leave over. */
  readonly rows: readonly ApplicationRow[];
  readonly total: number;
  readonly ticked: ReadonlySet<string>;
  /** Null for whoever may only look. */
  readonly onTicked: Dispatch<SetStateAction<ReadonlySet<string>>> | null;
}

/** The applications with the status of the code; of thousands only those in sight are drawn. */
export const ApplicationTable = memo(function ApplicationTable(props: ApplicationTableProps) {
  "use no memo";
  const { code, channel, rows, total, ticked, onTicked } = props;
  const pane = useRef<HTMLDivElement>(null);
  // The virtualizer hands out functions that answer differently as one scrolls; nothing here is
  // memoised on them.
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => pane.current,
    estimateSize: () => 48,
    getItemKey: (index) => rows[index]?.appId ?? index,
    overscan: 8,
  });
  const toggle = useCallback(
    (appIds: readonly string[], on: boolean) =>
      onTicked?.((before) => {
        const next = new Set(before);
        for (const appId of appIds) {
          if (on) next.add(appId);
          else next.delete(appId);
        }
        return next;
      }),
    [onTicked],
  );
  const count = rows.filter(({ appId }) => ticked.has(appId)).length;
  return (
    <section aria-labelledby="region-applications" className="reach-pane">
      <h2 id="region-applications" className="sr-only">
        Applications
      </h2>
      <div className="flex flex-wrap items-center gap-x-3 border-b border-line px-2 py-1.5">
        {onTicked !== null && rows.length > 0 && (
          <CheckRow
            checked={count === rows.length}
            some={count > 0 && count < rows.length}
            onChange={(on) =>
              toggle(
                rows.map(({ appId }) => appId),
                on,
              )
            }
          >
            Choose all {figure(rows.length)} shown
          </CheckRow>
        )}
        <p role="status" className="text-sm text-ink-muted">
          {rows.length === 0
            ? "No application matches."
            : `${figure(rows.length)} of ${figure(total)} applications shown`}
        </p>
      </div>
      <div
        ref={pane}
        role="table"
        aria-label="Applications and the status of this region"
        aria-rowcount={rows.length + 1}
        className="application-scroll"
        data-readonly={onTicked === null || undefined}
        tabIndex={0}
      >
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className="application-row application-head">
            {onTicked !== null && (
              <span role="columnheader">
                <span className="sr-only">Chosen</span>
              </span>
            )}
            <span role="columnheader">Application</span>
            <span role="columnheader">Status</span>
            <span role="columnheader">Decided by</span>
          </div>
        </div>
        <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                className="application-row absolute inset-x-0 top-0"
                data-status={row.status}
                style={{ transform: `translateY(${start}px)` }}
              >
                <RowCells
                  row={row}
                  code={code}
                  channel={channel}
                  checked={ticked.has(row.appId)}
                  onToggle={onTicked === null ? null : toggle}
                />
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
});

interface RowCellsProps {
  readonly row: ApplicationRow;
  readonly code: number;
  readonly channel: Channel;
  readonly checked: boolean;
  readonly onToggle: ((appIds: readonly string[], on: boolean) => void) | null;
}

const RowCells = memo(function RowCells(props: RowCellsProps) {
  const { row, code, channel, checked, onToggle } = props;
  const { appId, name, status, effect, together } = row;
  return (
    <>
      {onToggle !== null && (
        <span role="cell">
          <Tick
            label={`Choose ${name}`}
            checked={checked}
            onChange={(on) => onToggle([appId], on)}
          />
        </span>
      )}
      <span role="rowheader" className="min-w-0">
        <Link
          href={`/apps/${appId}?code=${code}${channel === "sms" ? "" : `&channel=${channel}`}`}
          prefetch={false}
          className="inline-flex min-h-6 max-w-full items-center font-semibold hover:text-accent hover:underline"
        >
          <span className="truncate">{name}</span>
        </Link>
        <code className="block truncate text-xs text-ink-muted">{appId}</code>
      </span>
      <span role="cell">
        <StatusLabel status={status} />
      </span>
      <span role="cell" className="min-w-0 text-sm break-words text-ink-muted">
        {decidedBy(effect, together)}
      </span>
    </>
  );
});

function decidedBy(effect: Effect, together: number): string {
  switch (effect.kind) {
    case "none":
      return "No listener: Microsoft’s default";
    case "listener": {
      const { listener } = effect;
      if (listener.allApplications) return `${listenerName(listener)}, for all applications`;
      if (together === 1) return `${listenerName(listener)}, its own`;
      return `${listenerName(listener)}, shared by ${figure(together)}`;
    }
    case "conflict":
      return `${joined(effect.listeners.map(listenerName))} conflict`;
    case "unreadable":
      return `${joined(effect.listeners.map(listenerName))} cannot be read`;
  }
}
