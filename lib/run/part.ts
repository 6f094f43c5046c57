import { operationDigest } from "@/lib/domain/documents/digest";
import type { Course } from "./course";
import type { Planned } from "./planned";
import type { OperationReport } from "./report";
import type { RunEnd } from "./run";
import { lateTwins } from "./twins";

/** A reading, and what the plan made on it comes to. */
export interface Part extends Planned {
  /** What has ended, then what is still to come. */
  readonly operations: readonly OperationReport[];
}

/** So many operations the server lets be left out of a call. */
const MOST_SKIPPED = 1_000;

/** Digests of what is not to be sent now: what failed, what is in doubt, and what others changed. */
export async function skipOf(
  { snapshot, plan }: Part,
  { ledger, conflicts }: Course,
): Promise<readonly string[]> {
  const stopped = conflicts.among({ snapshot, plan }, ledger.unreviewedOf(snapshot, plan));
  return [...new Set([...ledger.skip, ...(await Promise.all([...stopped].map(operationDigest)))])];
}

/** Whether others changed something, and nothing is left that does not rest on it. */
export function isAllStopped(
  { plan }: Part,
  skip: readonly string[],
  { conflicts }: Course,
): boolean {
  if (conflicts.listenerIds.length === 0) return false;
  return plan.length <= skip.length || skip.length > MOST_SKIPPED;
}

/** Whether anything of the run was, or may have been, written. */
export function hasBegun({ ledger }: Course): boolean {
  return ledger.progress.done > 0 || ledger.doubtfulUntil !== null;
}

export function conflictEnd(part: Part, { conflicts, ledger }: Course): RunEnd {
  const { snapshot, operations } = part;
  const { listenerIds } = conflicts;
  const wasThere = (id: string) => ledger.wasThere(id);
  const twins = lateTwins(snapshot, listenerIds, wasThere, operations);
  return { kind: "conflict", operations, snapshot, listenerIds, twins };
}

/** Everything is written and shown; but somebody else may have written in the same moment. */
export function completeEnd(operations: readonly OperationReport[], { overlaps }: Course): RunEnd {
  return overlaps.length === 0
    ? { kind: "complete", operations }
    : { kind: "overlapped", operations, overlaps: [...overlaps] };
}
