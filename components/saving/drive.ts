import type { DialgateError } from "@/lib/errors";
import { makePlan } from "@/lib/regions/plan/makePlan";
import { operationKey, type Operation } from "@/lib/regions/plan/operation";
import type { OperationReport, SaveResult } from "@/lib/regions/plan/report";
import { unexplained } from "@/lib/regions/saving/unexplained";
import type { Snapshot } from "@/lib/regions/snapshot";
import type { Result } from "@/lib/result";
import { listed, settled, together } from "./endings";
import { callingNow, type LongRun } from "./longRun";
import { lookAfterCall, lookAgain } from "./lookAgain";
import type { Proposal } from "./proposal";
import type { RunState } from "./runState";
import { saveInputFor } from "./saveInputFor";

/** What driving a save needs from outside. */
export interface Hands {
  /** A fresh one passes over the cache: what it holds was refused. */
  readonly token: (fresh?: boolean) => Promise<Result<string, DialgateError>>;
  readonly save: (input: unknown) => Promise<SaveResult>;
  /** Reads the tenant again. */
  readonly read: () => Promise<Result<Snapshot, DialgateError>>;
  /** Takes over what the action has read. */
  readonly update: (snapshot: Snapshot) => void;
  readonly show: (state: RunState) => void;
  /** Waits; resolves early when nobody waits any more. */
  readonly wait: (ms: number) => Promise<void>;
}

export type DriveEnd =
  RunState | { readonly kind: "paused"; readonly operations: readonly OperationReport[] };

/** So many calls in a row that write nothing are too many. */
const MOST_WAITS = 20;
const STALE_WAIT_S = 5;
const MOST_DOUBTS = 2;
const NETWORK_WAIT_S = 10;

/**
 * Calls the save action until everything is written or something stops it. Each call does a part:
 * what is left is planned anew from what Graph shows, here and on the server alike. With a long
 * run, what is left must be part of what was reviewed, lost answers are looked into, and failures
 * of single operations do not end it.
 */
export function drive(proposal: Proposal, hands: Hands): Promise<RunState>;
export function drive(proposal: Proposal, hands: Hands, long: LongRun): Promise<DriveEnd>;
export async function drive(proposal: Proposal, hands: Hands, long?: LongRun): Promise<DriveEnd> {
  const { targets, handover } = proposal;
  let ended: readonly OperationReport[] = [];
  let snapshot = proposal.snapshot;
  /** The last reading that was settled, with the plan made on it: what may have changed since. */
  let base = long === undefined ? null : baseOf(long.base ?? snapshot, proposal);
  let fresh = false;
  let doubts = 0;
  for (let waits = 0; ;) {
    const planned = makePlan(snapshot, targets, { handover });
    if (!planned.ok) return { kind: "refused", refusal: planned.error };
    const plan = planned.value;
    ended = settled(ended, plan);
    const operations = listed(ended, plan);

    if (long !== undefined) {
      const listenerIds = base === null ? [] : unexplained(base, targets, snapshot);
      if (listenerIds.length > 0) {
        // A reading from before the last one looks like it too.
        if (doubts++ >= MOST_DOUBTS) return { kind: "conflict", operations, snapshot, listenerIds };
        await pause(STALE_WAIT_S, operations, hands);
        snapshot = (await lookAgain(operations, hands)) ?? snapshot;
        continue;
      }
      doubts = 0;
      if (long.ledger.isStale(snapshot, plan)) {
        if (waits++ >= MOST_WAITS) {
          const { done, total } = long.ledger.progress;
          if (done === total) return { kind: "complete", operations: ended, confirmed: false };
          return { kind: "conflict", operations, snapshot, listenerIds: [] };
        }
        await pause(STALE_WAIT_S, operations, hands);
        snapshot = (await lookAgain(operations, hands)) ?? snapshot;
        continue;
      }
      base = { snapshot, plan };
      long.ledger.look(snapshot, plan);
      await long.keep(snapshot, null);
      if (plan.length === 0) return { kind: "complete", operations, confirmed: true };
      if (long.pausing()) return { kind: "paused", operations };
    }
    hands.show({ kind: "running", operations, waitUntil: null });

    const token = await hands.token(fresh);
    fresh = false;
    let result: SaveResult | "lost";
    const calling = callingNow(plan);
    if (!token.ok) result = { kind: "error", error: token.error };
    else {
      const skip = long?.ledger.skip ?? [];
      const input = await saveInputFor(token.value, proposal, snapshot, plan, skip);
      await long?.keep(snapshot, calling);
      result = await hands.save(input).catch(() => "lost" as const);
    }

    if (result === "lost") {
      if (long === undefined) return findOut(proposal, plan, ended, hands);
      const now = await lookAfterCall(calling, proposal, operations, hands);
      if (now === null) return { kind: "lost", operations: unsure(ended, plan) };
      if (waits++ >= MOST_WAITS) return { kind: "lost", operations };
      snapshot = now;
      continue;
    }
    await long?.keep(snapshot, null);
    switch (result.kind) {
      case "refused":
        return result;
      case "conflict":
        hands.update(result.snapshot);
        return { ...result, operations };
      case "report":
        break;
      case "error": {
        const { error } = result;
        if (long !== undefined && error.code === "unauthenticated" && waits === 0) {
          waits++;
          fresh = true;
          continue;
        }
        const wait = waitAfter(error, long !== undefined);
        if (wait === null || waits++ >= MOST_WAITS) return { kind: "failed", operations, error };
        await pause(wait, operations, hands);
        if (long?.pausing()) return { kind: "paused", operations };
        continue;
      }
    }

    const { report } = result;
    if (report.snapshot !== null) hands.update(report.snapshot);
    const wasRefused = report.operations.some(({ error }) => error?.code === "unauthenticated");
    const again = long !== undefined && wasRefused && waits === 0;
    const tried = again ? withoutRefused(report.operations) : report.operations;
    ended = together(ended, tried);
    await long?.ledger.take(snapshot, plan, tried);
    await long?.keep(snapshot, null);
    const all = listed(ended, plan);
    const progress = tried.some(({ outcome }) => outcome === "done");
    waits = progress && !again ? 0 : waits + 1;

    if (report.state === "complete" && (report.confirmed || long === undefined)) {
      return { kind: "complete", operations: ended, confirmed: report.confirmed };
    }
    if (report.state === "stopped" && !again) return { kind: "stopped", operations: all };
    if (waits > MOST_WAITS) {
      return report.state === "complete"
        ? { kind: "complete", operations: ended, confirmed: false }
        : { kind: "failed", operations: all, error: keptWaiting(report.retryAfterSeconds) };
    }
    fresh = again;
    await pause(report.retryAfterSeconds, all, hands);
    const now = report.snapshot ?? (await lookAgain(all, hands));
    if (now === null) {
      return { kind: "failed", operations: all, error: keptWaiting(report.retryAfterSeconds) };
    }
    snapshot = now;
  }
}

function baseOf(snapshot: Snapshot, { targets, handover }: Proposal) {
  const plan = makePlan(snapshot, targets, { handover });
  return { snapshot, plan: plan.ok ? plan.value : [] };
}

/** Seconds after which the call is worth another try; null where it is not. */
function waitAfter({ code, retryAfterSeconds }: DialgateError, long: boolean): number | null {
  if (code === "throttled") return retryAfterSeconds ?? (long ? NETWORK_WAIT_S : null);
  return long && (code === "network" || code === "unavailable") ? NETWORK_WAIT_S : null;
}

function withoutRefused(reports: readonly OperationReport[]): OperationReport[] {
  return reports.filter(({ error }) => error?.code !== "unauthenticated");
}

function keptWaiting(retryAfterSeconds: number): DialgateError {
  const message = "Graph kept asking to wait, or could not be read again.";
  return { code: "throttled", message, retryAfterSeconds };
}

/** The answer of Dialgate's server is lost: what Graph shows tells what is left to do. */
async function findOut(
  { targets, handover }: Proposal,
  planned: readonly Operation[],
  ended: readonly OperationReport[],
  { read }: Hands,
): Promise<RunState> {
  const now = await read();
  const rest = now.ok ? makePlan(now.value, targets, { handover }) : now;
  if (!rest.ok) return { kind: "lost", operations: unsure(ended, planned) };
  if (rest.value.length === 0) {
    const done = planned.map((operation) => ({ operation, outcome: "done" as const }));
    return { kind: "complete", operations: [...ended, ...done], confirmed: true };
  }
  const keys = new Set(rest.value.map(operationKey));
  const operations = planned.map((operation) => ({
    operation,
    outcome: keys.has(operationKey(operation)) ? ("unsure" as const) : ("done" as const),
  }));
  return { kind: "lost", operations: [...ended, ...operations] };
}

function unsure(
  ended: readonly OperationReport[],
  planned: readonly Operation[],
): OperationReport[] {
  return listed(ended, planned).map((report) =>
    report.outcome === "not-tried" ? { ...report, outcome: "unsure" } : report,
  );
}

async function pause(
  seconds: number,
  operations: readonly OperationReport[],
  { show, wait }: Hands,
): Promise<void> {
  if (seconds <= 0) return;
  show({ kind: "running", operations, waitUntil: Date.now() + seconds * 1000 });
  await wait(seconds * 1000);
}
