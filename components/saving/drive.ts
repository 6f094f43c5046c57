import type { DialgateError } from "@/lib/errors";
import { concerned } from "@/lib/regions/plan/concerned";
import { makePlan } from "@/lib/regions/plan/makePlan";
import { operationKey, type Operation } from "@/lib/regions/plan/operation";
import type { OperationReport, SaveReport, SaveResult } from "@/lib/regions/plan/report";
import type { Snapshot } from "@/lib/regions/snapshot";
import type { Result } from "@/lib/result";
import type { Proposal } from "./proposal";
import type { RunState } from "./runState";

/** What driving a save needs from outside. */
export interface Hands {
  readonly token: () => Promise<Result<string, DialgateError>>;
  readonly save: (input: unknown) => Promise<SaveResult>;
  /** Reads the tenant again. */
  readonly read: () => Promise<Result<Snapshot, DialgateError>>;
  /** Takes over what the action has read. */
  readonly update: (snapshot: Snapshot) => void;
  readonly show: (state: RunState) => void;
  /** Waits; resolves early when nobody waits any more. */
  readonly wait: (ms: number) => Promise<void>;
}

const MOST_WAITS = 20;

/**
 * Calls the save action until everything is written or something stops it. Each call does a part:
 * what is left is planned anew from what Graph shows, here and on the server alike.
 */
export async function drive(proposal: Proposal, hands: Hands): Promise<RunState> {
  const ended: OperationReport[] = [];
  let snapshot = proposal.snapshot;
  for (let waits = 0; ;) {
    const plan = makePlan(snapshot, proposal.targets, { handover: proposal.handover });
    if (!plan.ok) return { kind: "refused", refusal: plan.error };
    const operations = [...ended, ...untried(plan.value)];
    hands.show({ kind: "running", operations, waitUntil: null });

    const result = await call(proposal, snapshot, plan.value, hands);
    if (result === "lost") return findOut(proposal, plan.value, ended, hands);
    switch (result.kind) {
      case "refused":
        return result;
      case "conflict":
        hands.update(result.snapshot);
        return { ...result, operations };
      case "report":
        break;
      case "error": {
        const wait = result.error.retryAfterSeconds;
        if (result.error.code !== "throttled" || wait === undefined || waits++ >= MOST_WAITS) {
          return { kind: "failed", operations, error: result.error };
        }
        await pause(wait, operations, hands);
        continue;
      }
    }
    const { report } = result;
    if (report.snapshot !== null) hands.update(report.snapshot);
    ended.push(...report.operations.filter(({ outcome }) => outcome !== "not-tried"));
    const end = ending(report, ended);
    if (end !== null) return end;
    if (report.snapshot === null || waits++ >= MOST_WAITS) return givenUp(report, ended);
    await pause(report.retryAfterSeconds, [...ended, ...left(report)], hands);
    snapshot = report.snapshot;
  }
}

async function call(
  { targets, handover, reason }: Proposal,
  snapshot: Snapshot,
  operations: readonly Operation[],
  { token, save }: Hands,
): Promise<SaveResult | "lost"> {
  const got = await token();
  if (!got.ok) return { kind: "error", error: got.error };
  const input = {
    token: got.value,
    targets,
    handover,
    reason,
    seen: concerned(snapshot, targets, operations),
    reviewed: operations.map(operationKey),
  };
  return save(input).catch(() => "lost" as const);
}

function ending(report: SaveReport, ended: readonly OperationReport[]): RunState | null {
  switch (report.state) {
    case "complete":
      return { kind: "complete", operations: ended, confirmed: report.confirmed };
    case "stopped":
      return { kind: "stopped", operations: [...ended, ...left(report)] };
    case "paused":
      return null;
  }
}

function givenUp(report: SaveReport, ended: readonly OperationReport[]): RunState {
  const message = "Graph kept asking to wait, or could not be read again.";
  const error = {
    code: "throttled",
    message,
    retryAfterSeconds: report.retryAfterSeconds,
  } as const;
  return { kind: "failed", operations: [...ended, ...left(report)], error };
}

/** The answer of Dialgate's server is lost: what Graph shows tells what is left to do. */
async function findOut(
  { targets, handover }: Proposal,
  planned: readonly Operation[],
  ended: readonly OperationReport[],
  { read }: Hands,
): Promise<RunState> {
  const unsure = planned.map((operation) => ({ operation, outcome: "unsure" as const }));
  const now = await read();
  const rest = now.ok ? makePlan(now.value, targets, { handover }) : now;
  if (!rest.ok) return { kind: "lost", operations: [...ended, ...unsure] };
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

async function pause(
  seconds: number,
  operations: readonly OperationReport[],
  { show, wait }: Hands,
): Promise<void> {
  if (seconds <= 0) return;
  show({ kind: "running", operations, waitUntil: Date.now() + seconds * 1000 });
  await wait(seconds * 1000);
}

function untried(operations: readonly Operation[]): OperationReport[] {
  return operations.map((operation) => ({ operation, outcome: "not-tried" }));
}

function left({ operations }: SaveReport): OperationReport[] {
  return operations.filter(({ outcome }) => outcome === "not-tried");
}
