import { makePlan } from "@/lib/domain/plan/makePlan";
import type { Operation } from "@/lib/domain/plan/operation";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { RunRecord } from "./runRecord";

export interface Unfinished {
  readonly record: RunRecord;
  /** What is left to write, as the tenant is now. */
  readonly rest: readonly Operation[];
  /** All was written, and Graph has had little time to show it. */
  readonly awaiting: boolean;
}

/** Reads of Graph lag by seconds; after this a save that does not show was changed or lost. */
const LONGEST_LAG_MS = 60_000;

/** What a record of a save means for the tenant as it is now; null when it is all done. */
export function unfinished(record: RunRecord, snapshot: Snapshot, now: number): Unfinished | null {
  const plan = makePlan(snapshot, record.targets, { order: record.order });
  const rest = plan.ok ? plan.value : [];
  if (rest.length === 0) return null;
  const awaiting = record.phase === "written" && now - record.at < LONGEST_LAG_MS;
  return { record, rest, awaiting };
}
