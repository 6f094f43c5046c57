import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import type { NumberReading } from "@/lib/domain/check/reading";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Application } from "@/lib/domain/application";
import { NumberAnswer } from "./NumberAnswer";
import { figure } from "@/lib/domain/format";

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
  if (readings.length === 0) return <p className="text-ink-muted">Type or paste a number.</p>;
  const bad = readings.filter(({ ok }) => !ok).length;
  return (
    <>
      <p role="status" className="text-sm text-ink-muted">
        {figure(readings.length)} {readings.length === 1 ? "number" : "numbers"}
        {bad > 0 && `, ${figure(bad)} of them invalid`}
        {applications.length === 0 && ". Add an application to see whether it allows codes"}
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
