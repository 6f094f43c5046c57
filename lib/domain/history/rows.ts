import type { RestoreFile } from "../documents/restoreSchema";
import type { Actor, TimelineEntry } from "./entry";

/** Writes that belong together, the newest first: one line of the timeline. */
export interface TimelineRow {
  readonly entries: readonly [TimelineEntry, ...TimelineEntry[]];
  /** The run of this browser that they were part of; null where none is known. */
  readonly run: RestoreFile | null;
}

/** What follows within this time of the one before it belongs to it, in ms. */
const TOGETHER = 2 * 60_000;

/**
 * Entries, the newest first, with those together that the same person wrote one after the other: in
 * one correlation, or each within two minutes of the one before. Each entry is in one row, and the
 * order stays.
 */
export function rowsOf(
  entries: readonly TimelineEntry[],
  runOf: (entry: TimelineEntry) => RestoreFile | null = () => null,
): TimelineRow[] {
  const rows: { entries: [TimelineEntry, ...TimelineEntry[]]; run: RestoreFile | null }[] = [];
  for (const entry of entries) {
    const run = runOf(entry);
    const row = rows.at(-1);
    const last = row?.entries.at(-1);
    if (row !== undefined && last !== undefined && row.run === run && isTogether(last, entry)) {
      row.entries.push(entry);
    } else rows.push({ entries: [entry], run });
  }
  return rows;
}

function isTogether(later: TimelineEntry, earlier: TimelineEntry): boolean {
  if (!isSameActor(later.who, earlier.who)) return false;
  const { correlationId } = later;
  if (correlationId !== null && correlationId === earlier.correlationId) return true;
  return Math.abs(Date.parse(later.at) - Date.parse(earlier.at)) <= TOGETHER;
}

/** Of somebody without a name nobody can say that it is the same. */
function isSameActor(one: Actor, other: Actor): boolean {
  return (
    one.kind !== "unknown" &&
    one.kind === other.kind &&
    one.name === other.name &&
    one.detail === other.detail
  );
}
