import { type DialgateError, worded } from "@/lib/domain/errors";
import type { Operation } from "@/lib/domain/plan/operation";
import type { GraphError } from "../errors";
import { sleep } from "../sleep";
import type { Run } from "./run";
import type { Seen } from "./sightings";
import { t } from "@/lib/i18n/t";

/** Whether an operation may be written now, and if not, why. */
export type Clearance =
  /** With the listener that is written to, as Graph shows it, where there is one. */
  | { readonly kind: "yes"; readonly seen?: Seen }
  /** There is nothing left to do. */
  | { readonly kind: "done" }
  | { readonly kind: "wait"; readonly seconds: number; readonly error?: DialgateError }
  | { readonly kind: "no"; readonly error: GraphError };

const YES: Clearance = { kind: "yes" };
const LOOK_EVERY_MS = 1_000;

/**
 * Looks at what an operation rests on, just before it is written: its listener, or for a create
 * those that serve its applications, must be as the plan was made on; and what is to serve an
 * application instead must be seen, by its id, before anything is taken away from it.
 */
export async function mayWrite(run: Run, index: number): Promise<Clearance> {
  const operation = run.operations[index];
  if (operation === undefined) return YES;
  for (const { listenerId, appId } of run.replacements[index] ?? []) {
    const id = run.created.get(listenerId) ?? listenerId;
    const seen = await replacement(run, id, appId);
    if (seen.kind !== "yes") return seen;
  }
  if (operation.kind === "create") return sourcesOf(run, operation.appIds);
  const listenerId = run.created.get(operation.listenerId) ?? operation.listenerId;
  for (;;) {
    const look = await run.sightings.look(listenerId);
    if (!look.ok) return unreadable(look.error);
    const seen = look.value;
    // What goes with everything on it must look as this call has left it, not as it was before.
    const old = operation.kind === "delete" && seen !== null && !run.sightings.isLatest(seen);
    if (!old) return own(run, operation, listenerId, seen);
    if (!run.sightings.isExpected(seen)) return { kind: "no", error: changed("changed") };
    if (Date.now() >= run.until) return { kind: "wait", seconds: 0 };
    await sleep(LOOK_EVERY_MS);
  }
}

function own(run: Run, operation: Operation, id: string, seen: Seen): Clearance {
  const takesAway = operation.kind === "delete" || operation.kind === "remove-application";
  // One that this call has just created may not be shown yet, and is nobody else's.
  if (seen === null && [...run.created.values()].includes(id)) return YES;
  if (seen === null)
    return takesAway ? { kind: "done" } : { kind: "no", error: changed("deleted") };
  return run.sightings.isExpected(seen)
    ? { kind: "yes", seen }
    : { kind: "no", error: changed("changed") };
}

/** Waits for Graph to show it, for as long as this call may last. */
async function replacement(run: Run, id: string, appId: string): Promise<Clearance> {
  for (;;) {
    const look = await run.sightings.look(id);
    if (!look.ok) return unreadable(look.error);
    const seen = look.value;
    if (seen !== null) {
      if (!run.sightings.isExpected(seen)) return { kind: "no", error: changed("changed") };
      if (seen.appIds.includes(appId)) return YES;
    }
    if (Date.now() >= run.until) return { kind: "wait", seconds: 0 };
    await sleep(LOOK_EVERY_MS);
  }
}

async function sourcesOf(run: Run, appIds: readonly string[]): Promise<Clearance> {
  const concerned = new Set(appIds);
  const sources = run.before.listeners.filter((listener) =>
    listener.appIds.some((appId) => concerned.has(appId)),
  );
  for (const { id } of sources) {
    const look = await run.sightings.look(id);
    if (!look.ok) return unreadable(look.error);
    const seen = look.value;
    if (!run.sightings.isExpected(seen))
      return { kind: "no", error: changed(seen === null ? "deleted" : "changed") };
  }
  return YES;
}

function unreadable(error: GraphError): Clearance {
  const { ambiguous, ...told } = error;
  if (error.code === "throttled") {
    return { kind: "wait", seconds: error.retryAfterSeconds ?? 1, error: told };
  }
  return error.code === "unavailable" || error.code === "network"
    ? { kind: "wait", seconds: error.retryAfterSeconds ?? 5, error: told }
    : { kind: "no", error };
}

function changed(how: "changed" | "deleted"): GraphError {
  const why = worded(() =>
    how === "changed"
      ? t`Somebody else changed this listener at the same time. Nothing was written to it.`
      : t`Somebody else deleted this listener at the same time. Nothing was written to it.`,
  );
  return { code: "conflict", ...why, ambiguous: false };
}
