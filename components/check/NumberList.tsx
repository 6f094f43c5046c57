import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import type { NumberReading } from "@/lib/domain/check/reading";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Application } from "@/lib/domain/application";
import { NumberAnswer } from "./NumberAnswer";
import { plural, t } from "@/lib/i18n/t";

interface NumberListProps {
  readonly readings: readonly NumberReading[];
  readonly snapshot: Snapshot;
  readonly applications: readonly Application[];
}

/** The answer for each number; of hundreds, those in sight are drawn. */
export function NumberList({ readings, snapshot, applications }: NumberListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (list.current !== null) {
      setTop(list.current.getBoundingClientRect().top + window.scrollY);
    }
  }, [readings.length]);
  const rows = useWindowVirtualizer({
    count: readings.length,
    estimateSize: () => 72 + applications.length * 128,
    getItemKey: (index) => readings[index]?.typed ?? index,
    overscan: 4,
    scrollMargin: top,
  });
  if (readings.length === 0) return null;
  const bad = readings.filter(({ ok }) => !ok).length;
  return (
    <>
      <p role="status" className="text-sm text-ink-muted">
        {applications.length === 0
          ? t`${numbersText(readings.length, bad)}. Add an application to see whether it allows codes`
          : numbersText(readings.length, bad)}
      </p>
      <ul ref={list} className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const reading = readings[index];
          return (
            reading !== undefined && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                aria-setsize={readings.length}
                aria-posinset={index + 1}
                className="absolute inset-x-0 pb-2"
                style={{ transform: `translateY(${start - top}px)` }}
              >
                <NumberAnswer reading={reading} snapshot={snapshot} applications={applications} />
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}

function numbersText(count: number, bad: number): string {
  if (bad === 0) return plural(count)`# number|# numbers`;
  return plural(count)`# number, ${bad} of them invalid|# numbers, ${bad} of them invalid`;
}
