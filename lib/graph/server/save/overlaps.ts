import type { Snapshot } from "@/lib/domain/snapshot";
import type { OperationReport, Overlap } from "@/lib/run/report";
import { readUpdatesSince } from "../audits";
import type { Run } from "./run";

/**
 * Who else wrote to a listener in the moment between the look that a write rested on and the write:
 * Graph has no ETag by which it would refuse one of them. Its audit log tells, and so does a
 * reading that shows neither what was there nor what was written. Nothing where the log may not be
 * read: then only the reading speaks.
 */
export async function overlapsOf(
  run: Run,
  reports: readonly OperationReport[],
  now: Snapshot | null,
): Promise<readonly Overlap[]> {
  if (run.sent.size === 0) return [];
  // What a lost write left behind is nobody else's.
  const unsure = new Set(
    reports.flatMap(({ outcome, operation }) =>
      outcome === "unsure" && operation.kind !== "create" ? [operation.listenerId] : [],
    ),
  );
  const written = [...run.sent.keys()].filter((id) => !unsure.has(id));
  const shown = new Map((now?.listeners ?? []).map((listener) => [listener.id, listener]));
  const fromReading = written.filter((id) => {
    const listener = shown.get(id);
    return listener !== undefined && !run.sightings.isExpected(listener);
  });
  const fromLog = await fromAuditLog(run);
  const named = new Set(fromLog.map(({ listenerId }) => listenerId));
  const others = fromReading.filter((id) => !named.has(id));
  return [...fromLog, ...others.map((listenerId) => ({ listenerId, who: null, at: null }))];
}

async function fromAuditLog({ access, before, sent }: Run): Promise<readonly Overlap[]> {
  const log = await readUpdatesSince(access, before.readAt);
  if (!log.ok) return [];
  const entries = log.value.flatMap(({ listenerId, correlationId, who, at }) => {
    const ids = listenerId === null ? undefined : sent.get(listenerId);
    if (listenerId === null || ids === undefined) return [];
    const isOurs = correlationId !== null && ids.has(correlationId);
    return [{ listenerId, who: who.name, at, isOurs }];
  });
  // Whether the log keeps our ids is not documented: where it shows none, the count has to do.
  const keepsIds = entries.some(({ isOurs }) => isOurs);
  const budget = new Map([...sent].map(([id, ids]) => [id, ids.size]));
  return entries.flatMap(({ listenerId, who, at, isOurs }) => {
    if (isOurs) return [];
    const left = budget.get(listenerId) ?? 0;
    budget.set(listenerId, left - 1);
    return !keepsIds && left > 0 ? [] : [{ listenerId, who, at }];
  });
}
