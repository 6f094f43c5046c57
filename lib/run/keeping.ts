import type { RestoreFile } from "@/lib/domain/documents/restoreSchema";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { RunStore } from "./ports";
import { progressOf, type Current, type KeptRun } from "./record";
import { type RunEnd, isSignedOut } from "./run";

/**
 * Keeps the way back and what a later page needs, before anything is written. Null: it cannot be
 * kept, and the admin has not accepted that.
 */
export async function keepRun(store: RunStore, current: Current): Promise<Current | null> {
  const { record, restore, blocks, unkept } = current;
  if (record.restoreId !== null || restore === null) return current;
  try {
    const restoreId = await store.addRestore(restore, blocks);
    const kept = { ...current, record: { ...record, restoreId } };
    await store.begin(kept.record, progressOf(kept));
    return kept;
  } catch {
    return unkept ? current : null;
  }
}

/** A run as far as another tab may have brought it meanwhile; null: it is gone. */
export async function latestOf(store: RunStore, current: Current | null): Promise<Current | null> {
  if (current === null || current.record.restoreId === null) return current;
  const kept = await store.load().catch(() => undefined);
  if (kept === undefined) return current;
  if (kept?.record.startedAt !== current.record.startedAt) return null;
  const { base, call } = kept.progress;
  return { ...current, base, call };
}

/** The way back of a run that was found; null where it is not stored any more. */
export async function restoreOf(store: RunStore, { record }: KeptRun): Promise<RestoreFile | null> {
  const { restoreId } = record;
  return restoreId === null ? null : store.restore(restoreId).catch(() => null);
}

/** Keeps what must outlive a run that has ended, and puts away what need not. */
export async function putAway(
  store: RunStore,
  current: Current,
  end: RunEnd,
  last: Snapshot | null,
): Promise<Current> {
  const { record, ledger, call } = current;
  const { restoreId } = record;
  if (restoreId === null) return current;
  const { kind } = end;
  if (kind === "failed" && isSignedOut(end.error)) return current;
  const wroteNothing = kind === "refused" || kind === "conflict" || kind === "failed";
  if (wroteNothing && ledger.progress.done === 0 && call === null) {
    await store.clear().catch(() => undefined);
    await store.removeRestore(restoreId).catch(() => undefined);
    return { ...current, record: { ...record, restoreId: null } };
  }
  if (kind !== "complete" && kind !== "overlapped") return current;
  await store.clear().catch(() => undefined);
  if (last === null) return current;
  const restore = await store.completeRestore(restoreId, fingerprints(last)).catch(() => null);
  return restore === null ? current : { ...current, restore };
}

function fingerprints({ listeners }: Snapshot): Record<string, string> {
  return Object.fromEntries(listeners.map(({ id, fingerprint }) => [id, fingerprint]));
}
