import { firstPlanOf, Ledger } from "./ledger";
import type { Calling } from "./longRun";
import type { Proposal } from "./proposal";
import { makePlan } from "@/lib/domain/plan/makePlan";
import type { Operation } from "@/lib/domain/plan/operation";
import { restoreFile } from "@/lib/domain/documents/restoreFile";
import type { RestoreFile } from "@/lib/domain/documents/restoreSchema";
import { encodeTargets } from "@/lib/domain/documents/sentTargets";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { RunRecord } from "./record";
import type { Kept, RunStore } from "./store";

/** The run that this page knows of: what is kept of it, and how far it is. */
export interface Current {
  readonly record: RunRecord;
  readonly ledger: Ledger;
  readonly restore: RestoreFile | null;
  readonly base: Snapshot;
  readonly calling: Calling | null;
}

/** In the place of the restore file's id while the browser keeps nothing of the run. */
export const UNKEPT = "";

/** A run that is about to start, of which nothing is kept yet, and what it is to write. */
export function newRun(
  { snapshot, targets, order, reason }: Proposal,
  heading: string,
  tenantId: string,
): { readonly current: Current; readonly operations: readonly Operation[] } {
  const plan = makePlan(snapshot, targets, { order });
  const operations = plan.ok ? plan.value : [];
  const at = new Date().toISOString();
  const first = firstPlanOf(snapshot, operations);
  const current: Current = {
    record: {
      ...{ heading, startedAt: at, reason, order, first },
      targets: encodeTargets(targets),
      restoreId: UNKEPT,
    },
    ledger: new Ledger(first),
    restore: restoreFile(snapshot, targets, operations, { tenantId, at, heading, reason }),
    base: snapshot,
    calling: null,
  };
  return { current, operations };
}

/** What an earlier page or another tab has kept. */
export async function takenUp(store: RunStore, { record, progress }: Kept): Promise<Current> {
  const restore = await store.restore(record.restoreId).catch(() => null);
  const { base, calling } = progress;
  return { record, ledger: new Ledger(record.first, progress.ledger), restore, base, calling };
}

/** A run as far as another tab may have brought it meanwhile; null where it is not there any more. */
export async function latest(store: RunStore, current: Current): Promise<Current | null> {
  if (current.record.restoreId === UNKEPT) return current;
  const kept = await store.load().catch(() => undefined);
  if (kept === undefined) return current;
  if (kept?.record.startedAt !== current.record.startedAt) return null;
  const { base, calling } = kept.progress;
  return { ...current, base, calling };
}

/**
 * The run with its restore file and its record kept: what must be there before the first write. Null
 * where the browser cannot keep them.
 */
export async function begun(store: RunStore, current: Current): Promise<Current | null> {
  const { record, ledger, restore, base, calling } = current;
  if (record.restoreId !== UNKEPT || restore === null) return current;
  try {
    const restoreId = await store.addRestore(restore);
    const kept = { ...current, record: { ...record, restoreId } };
    await store.begin(kept.record, { ledger: ledger.entries(), base, calling });
    return kept;
  } catch {
    return null;
  }
}
