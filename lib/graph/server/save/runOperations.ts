import type { ErrorCode } from "@/lib/domain/errors";
import { OPERATIONS_A_CHUNK } from "@/lib/domain/review/cost";
import type { Operation } from "@/lib/domain/plan/operation";
import type { OperationReport, SaveReport } from "@/lib/run/report";
import { operationDigest } from "@/lib/domain/documents/digest";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { GraphAccess } from "../request";
import { dependencies } from "./schedule";
import { inOrder, type StepEnd } from "./schedule";
import { Pace } from "./run";
import { readBack } from "./readBack";
import { runOperation } from "./runOperation";

/** After this, the rest is left to the next call: requests must end before a proxy ends them. */
const BUDGET_MS = 15_000;
const AT_ONCE = 4;

/** Errors that every other operation would meet as well. */
const OF_ALL: readonly ErrorCode[] = ["unauthenticated", "forbidden"];

interface Options {
  /** Hears of each operation as it ends. */
  readonly observe: (report: OperationReport) => void;
  /** Digests of operations that are not to be tried, nor what builds on them. */
  readonly skip?: ReadonlySet<string>;
}

/**
 * Writes the operations of a plan, a few at once where their order allows it, and reads Graph
 * again. What builds on one that failed is not tried; what does not goes on. `before` is the
 * reading that the plan was made on.
 */
export async function runOperations(
  access: GraphAccess,
  before: Snapshot,
  operations: readonly Operation[],
  { observe, skip = new Set() }: Options,
): Promise<SaveReport> {
  const created = new Map<string, string>();
  const pace = new Pace();
  const until = Date.now() + BUDGET_MS;
  const run = { access, before, created, pace, until };
  const reports = new Map<number, OperationReport>();
  const skipped = await indexesOf(operations, skip);
  const waitsFor = dependencies(before, operations);
  const cut: { state: "paused" | "stopped" | null; wait: number } = { state: null, wait: 0 };

  const step = async (index: number): Promise<StepEnd> => {
    const operation = operations[index];
    if (operation === undefined || skipped.has(index)) return "hold";
    const attempt = await runOperation(run, operation);
    if ("wait" in attempt) {
      cut.state ??= "paused";
      cut.wait = Math.max(cut.wait, attempt.wait);
      return "stop";
    }
    reports.set(index, attempt);
    observe(attempt);
    const { outcome, createdId, error } = attempt;
    if (operation.kind === "create" && createdId !== undefined) {
      created.set(operation.ref, createdId);
    }
    if (outcome === "done") return "done";
    if (outcome === "failed" && (error === undefined || !OF_ALL.includes(error.code))) {
      return "hold";
    }
    // Where Graph was only too busy to tell what became of it, it will later.
    const later = outcome === "unsure" && pace.left() > 0;
    cut.state = later ? (cut.state ?? "paused") : "stopped";
    return "stop";
  };
  await inOrder(waitsFor, step, {
    atOnce: AT_ONCE,
    // No more than this, so that whoever waits for it sees it get on.
    most: OPERATIONS_A_CHUNK + skipped.size,
    mayStart: () => Date.now() <= until,
  });

  const all = operations.map(
    (operation, index): OperationReport =>
      reports.get(index) ?? { operation, outcome: "not-tried" },
  );
  const state = cut.state ?? stateOf(all, waitsFor, skipped);
  const { wait: readWait, ...seen } = await readBack(run, all);
  const retryAfterSeconds = Math.max(cut.wait, state === "paused" ? pace.left() : 0, readWait);
  return { state, retryAfterSeconds, operations: all, ...seen };
}

/** Whether everything is done, something is left that can be tried, or only what cannot. */
function stateOf(
  reports: readonly OperationReport[],
  waitsFor: readonly ReadonlySet<number>[],
  skipped: ReadonlySet<number>,
): SaveReport["state"] {
  if (reports.every(({ outcome }) => outcome === "done")) return "complete";
  const hopeless = new Set(skipped);
  for (const [index, { outcome }] of reports.entries()) {
    const held = [...(waitsFor[index] ?? [])].some((earlier) => hopeless.has(earlier));
    if (held || outcome === "failed") hopeless.add(index);
    else if (outcome === "not-tried" && !hopeless.has(index)) return "paused";
  }
  return "stopped";
}

async function indexesOf(
  operations: readonly Operation[],
  digests: ReadonlySet<string>,
): Promise<ReadonlySet<number>> {
  if (digests.size === 0) return new Set();
  const found = await Promise.all(operations.map(operationDigest));
  return new Set(found.flatMap((digest, index) => (digests.has(digest) ? [index] : [])));
}
