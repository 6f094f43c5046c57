import { restoreTargets } from "@/lib/domain/documents/restoreTargets";
import { decodeTargets } from "@/lib/domain/documents/sentTargets";
import type { Current } from "./current";
import { UNKEPT } from "./current";
import type { BulkState, Run } from "./run";

/** A run as it is shown; the targets stay the same object for as long as it is the same run. */
export function runOf(
  { record, ledger, restore: file }: Current,
  state: BulkState,
  pausing: boolean,
  before: Run | null,
): Run {
  const { heading, startedAt, reason, restoreId, targets } = record;
  const restore = restoreId === UNKEPT ? null : file;
  return {
    ...{ heading, startedAt, reason, state, pausing, restore },
    progress: ledger.progress,
    targets: before?.startedAt === startedAt ? before.targets : decodeTargets(targets),
    undoTargets: restore === null ? null : (now) => restoreTargets(restore, now),
  };
}
