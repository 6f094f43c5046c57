import type { DialgateError, ErrorCode } from "@/lib/domain/errors";
import { OPERATIONS_A_CHUNK } from "@/lib/domain/review/cost";
import type { Operation } from "@/lib/domain/plan/operation";
import type { OperationReport, SaveReport } from "@/lib/run/report";
import { operationDigest } from "@/lib/domain/documents/digest";
import type { TenantReading } from "../listeners";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import { withGraphIds } from "./lookFor";
import { overlapsOf } from "./overlaps";
import { Pace, type Run } from "./run";
import { dependencies, inOrder, replacements, type StepEnd } from "./schedule";
import { Sightings } from "./sightings";
import type { Observe } from "./logWrite";
import { readBack } from "./readBack";
import { runOperation } from "./runOperation";

/** After this, the rest is left to the next call: requests must end before a proxy ends them. */
const BUDGET_MS = 15_000;
const AT_ONCE = 4;
/** So many lost answers in one call, and it starts nothing more. */
const MOST_LOST = 3;

/** Errors that every other operation would meet as well. */
const OF_ALL: readonly ErrorCode[] = [
  "unauthenticated",
  "forbidden",
  "permission-missing",
  "credential-refused",
];

interface Options {
  /** Hears of each write before it is sent and as it ends. */
  readonly observe: Observe;
  /** Digests of operations that are not to be tried, nor what builds on them. */
  readonly skip?: ReadonlySet<string>;
}

/**
 * Writes the operations of a plan, a few at once where their order allows it, and reads Graph
 * again. What builds on one that failed is not tried; what does not goes on. `reading` is the one
 * that the plan was made on.
 */
export async function runOperations(
  access: GraphAccess,
  reading: TenantReading,
  operations: readonly Operation[],
  { observe, skip = new Set() }: Options,
): Promise<SaveReport> {
  const before = reading.snapshot;
  const created = new Map<string, string>();
  const pace = new Pace();
  const until = Date.now() + BUDGET_MS;
  const sightings = new Sightings(access, reading, operations);
  const run: Run = {
    ...{ access, before, operations, created, pace, until, sightings, observe },
    replacements: replacements(before, operations),
    sent: new Map(),
  };
  const skipped = await indexesOf(operations, skip);
  const waitsFor = dependencies(before, operations);
  const { reports, cut } = await writeAll(run, waitsFor, skipped);

  const all = operations.map(
    (operation, index): OperationReport =>
      reports.get(index) ?? { operation, outcome: "not-tried" },
  );
  const state = cut.state ?? stateOf(all, waitsFor, skipped);
  const { wait: readWait, ...seen } = await readBack(run, all);
  const overlaps = await overlapsOf(run, all, seen.snapshot);
  const retryAfterSeconds = Math.max(cut.wait, state === "paused" ? pace.left() : 0, readWait);
  const why = state === "paused" && cut.error !== undefined ? { error: cut.error } : {};
  return { state, retryAfterSeconds, operations: all, overlaps, ...why, ...seen };
}

interface Written {
  /** By place in the plan; what was not tried has none. */
  readonly reports: ReadonlyMap<number, OperationReport>;
  /** What kept the call from trying all of it. */
  readonly cut: Cut;
}

async function writeAll(
  run: Run,
  waitsFor: readonly ReadonlySet<number>[],
  skipped: ReadonlySet<number>,
): Promise<Written> {
  const { operations, created, sightings, until } = run;
  const reports = new Map<number, OperationReport>();
  const cut: Cut = { state: null, wait: 0 };
  let lost = 0;
  const step = async (index: number): Promise<StepEnd> => {
    const operation = operations[index];
    if (operation === undefined || skipped.has(index)) return "hold";
    const attempt = await runOperation(run, operation, index);
    if ("wait" in attempt) {
      cut.state ??= "paused";
      cut.wait = Math.max(cut.wait, attempt.wait);
      cut.error = attempt.error ?? cut.error;
      return "stop";
    }
    reports.set(index, attempt);
    const { outcome, createdId, error } = attempt;
    if (operation.kind === "create" && createdId !== undefined) {
      created.set(operation.ref, createdId);
    }
    if (outcome === "done") {
      sightings.wrote(withGraphIds(operation, created), createdId);
      return "done";
    }
    if (outcome === "failed" && (error === undefined || !OF_ALL.includes(error.code))) {
      return "hold";
    }
    cut.error = error ?? cut.error;
    // What became of it is told by a longer look, which is the caller's; what does not build on it
    // goes on, unless more and more is lost.
    if (outcome === "unsure" && ++lost < MOST_LOST) return "hold";
    cut.state = outcome === "unsure" ? (cut.state ?? "paused") : "stopped";
    return "stop";
  };
  await inOrder(waitsFor, step, {
    atOnce: AT_ONCE,
    // No more than this, so that whoever waits for it sees it get on.
    most: OPERATIONS_A_CHUNK + skipped.size,
    mayStart: () => Date.now() <= until,
  });
  return { reports, cut };
}

interface Cut {
  state: "paused" | "stopped" | null;
  wait: number;
  error?: DialgateError | undefined;
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
    if (held || outcome === "failed" || outcome === "unsure") hopeless.add(index);
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
