import type { DialgateError } from "@/lib/domain/errors";
import { makePlan } from "@/lib/domain/plan/makePlan";
import type { Operation } from "@/lib/domain/plan/operation";
import type { Refusal } from "@/lib/domain/plan/refusal";
import type { Result } from "@/lib/domain/result";
import type { Snapshot } from "@/lib/domain/snapshot";
import { externalChanges } from "./externalChanges";
import type { Ledger } from "./ledger";
import { callNow, lookAfterCall, lookAgain } from "./look";
import { waitUntil, type SavePorts } from "./ports";
import type { PendingCall } from "./record";
import type { OperationReport, Overlap, SaveReport, SaveResult } from "./report";
import {
  mergeReports,
  resolveUnsure,
  asUnseen,
  withGivenUp,
  withUnsure,
  withUntried,
} from "./reports";
import type { Proposal, RunEnd } from "./run";
import { saveInputFor } from "./saveInput";

/** What is wanted, whatever was read. */
export type Wanted = Pick<Proposal, "targets" | "order" | "reason">;

/** A reading, and the plan made on it. */
export interface Planned {
  readonly snapshot: Snapshot;
  readonly plan: readonly Operation[];
}

/** What outlives one drive of a run. */
export interface Course {
  readonly ledger: Ledger;
  /** The last settled reading, with its plan: what may have changed since is told from it. */
  readonly base: Planned;
  /** Whether the admin wants a pause; asked between calls. */
  readonly pausing: () => boolean;
  /** How long Graph may take to show what it did, in ms. */
  readonly lagMs: number;
  /** Who else wrote at the same time, so far. */
  readonly overlaps: Overlap[];
  /** Keeps what the ledger says, the reading that it rests on, and whether a call is out. */
  readonly keep: (base: Snapshot, call: PendingCall | null) => Promise<void>;
}

/**
 * Calls the save action until everything is written or something stops it. Each call does a part:
 * what is left is planned anew from what Graph shows, here and on the server alike, and must be part
 * of what was reviewed. Lost answers are looked into; failures of single operations do not end it.
 */
export async function drive(
  wanted: Wanted,
  from: Snapshot,
  ports: SavePorts,
  course: Course,
): Promise<RunEnd> {
  const driver = new Driver(wanted, from, ports, course);
  for (;;) {
    const end = await driver.step();
    if (end !== null) return end;
  }
}

/** A reading, and what the plan made on it comes to. */
interface Part extends Planned {
  /** What has ended, then what is still to come. */
  readonly operations: readonly OperationReport[];
}

/** So many calls in a row that write nothing are too many. */
const MOST_WAITS = 20;
/** What keeps failing is tried for so long; then the error that Graph gave is told. */
const PATIENCE_MS = 90_000;
const LOOK_AGAIN_S = 4;
/** So many readings in a row that hold what others wrote: one alone may be an old one. */
const MOST_DOUBTS = 2;
/** Before a reading that is not what was expected is looked at again. */
const STALE_WAIT_S = 5;
const NETWORK_WAIT_S = 10;

/** Each step ends in how the run ended, or in null: there is another one to take. */
class Driver {
  private ended: readonly OperationReport[] = [];
  private base: Planned;
  /** Whether the next call needs a token that the cache does not have. */
  private fresh = false;
  private doubts = 0;
  private waits = 0;
  /** When the last write was done, or the drive began. */
  private stuckSince = Date.now();
  private sentAt = Date.now();
  /** Whether all that is left waits for what is in doubt. */
  private held = false;
  /** Since when readings do not show what was written. */
  private staleSince: number | null = null;
  private readonly plans = new WeakMap<Snapshot, Result<readonly Operation[], Refusal>>();

  constructor(
    private readonly wanted: Wanted,
    private snapshot: Snapshot,
    private readonly ports: SavePorts,
    private readonly course: Course,
  ) {
    this.base = course.base;
    this.plans.set(course.base.snapshot, { ok: true, value: course.base.plan });
  }

  async step(): Promise<RunEnd | null> {
    const { snapshot } = this;
    const planned = this.planOn(snapshot);
    if (!planned.ok) return { kind: "refused", refusal: planned.error };
    const plan = planned.value;
    this.ended = resolveUnsure(this.ended, plan);
    const part = { snapshot, plan, operations: withUntried(this.ended, plan) };
    const settled = await this.settle(part);
    return settled === "settled" ? this.write(part) : settled;
  }

  /** The same reading is planned once. */
  private planOn(snapshot: Snapshot): Result<readonly Operation[], Refusal> {
    const { targets, order } = this.wanted;
    const planned = this.plans.get(snapshot) ?? makePlan(snapshot, targets, { order });
    this.plans.set(snapshot, planned);
    return planned;
  }

  /** Whether the run may go on from this reading, or must look again; or how it ended. */
  private async settle(part: Part): Promise<RunEnd | "settled" | null> {
    const { snapshot, plan, operations } = part;
    const { ledger, keep, lagMs, pausing } = this.course;
    const listenerIds = externalChanges(this.base, this.wanted.targets, snapshot);
    if (listenerIds.length > 0) {
      // A reading from before the last one looks like it too.
      if (this.doubts++ >= MOST_DOUBTS) {
        return { kind: "conflict", operations, snapshot, listenerIds };
      }
      return this.lookLater(part);
    }
    this.doubts = 0;
    if (ledger.isStale(snapshot, plan)) {
      this.staleSince ??= Date.now();
      if (Date.now() - this.staleSince < lagMs) return this.lookLater(part);
      const { done, total } = ledger.progress;
      const unseen = await ledger.giveUpUnseen(snapshot, plan);
      this.ended = asUnseen(this.ended, unseen, done === total ? "unsure" : "failed");
      if (done === total) return { kind: "unconfirmed", operations: this.ended };
    }
    this.staleSince = null;
    this.base = part;
    const before = ledger.progress.done;
    ledger.look(snapshot, plan);
    if (ledger.progress.done > before) this.stuckSince = Date.now();
    await keep(snapshot, null);
    if (plan.length === 0) return this.complete(operations);
    if (pausing()) return { kind: "paused", operations };
    return this.settleDoubts(part);
  }

  /**
   * What lost writes did is looked for until Graph must have shown it. Meanwhile the rest is
   * written, but for what builds on them; when nothing else is left, there is only to wait.
   */
  private async settleDoubts({ plan, operations }: Part): Promise<"settled" | null> {
    const { ledger } = this.course;
    const now = Date.now();
    const givenUp = ledger.closeDoubts(now);
    if (givenUp.size > 0) this.ended = await withGivenUp(this.ended, givenUp);
    const until = ledger.doubtfulUntil(now);
    const held = this.held || plan.length <= ledger.skipAt(now).length;
    this.held = false;
    if (until === null || !held) return "settled";
    const next = Math.min(until, now + LOOK_AGAIN_S * 1000);
    this.ports.show({ kind: "running", operations, waitUntil: until, doubtful: true });
    await this.ports.wait(next - now);
    this.held = Date.now() < until;
    this.snapshot = (await lookAgain(operations, this.ports)) ?? this.snapshot;
    return null;
  }

  /** Everything is written and shown; but somebody else may have written in the same moment. */
  private complete(operations: readonly OperationReport[]): RunEnd {
    const { overlaps } = this.course;
    return overlaps.length === 0
      ? { kind: "complete", operations }
      : { kind: "overlapped", operations, overlaps: [...overlaps] };
  }

  private async lookLater({ operations }: Part): Promise<null> {
    await this.pause(STALE_WAIT_S, operations);
    this.snapshot = (await lookAgain(operations, this.ports)) ?? this.snapshot;
    return null;
  }

  private async write(part: Part): Promise<RunEnd | null> {
    const { operations } = part;
    this.ports.show({ kind: "running", operations, waitUntil: null });
    const call = callNow(part.plan);
    const result = await this.call(part, call);
    if (result === "lost") return this.afterLoss(part, call);
    await this.course.keep(this.snapshot, null);
    switch (result.kind) {
      case "refused":
        return result;
      case "conflict":
        this.ports.update(result.snapshot);
        return { ...result, operations };
      case "error":
        return this.afterError(part, result.error);
      case "report":
        return this.afterReport(part, result.report);
    }
  }

  private async call({ snapshot, plan }: Part, call: PendingCall): Promise<SaveResult | "lost"> {
    const { wanted, ports, course } = this;
    const token = await ports.token(this.fresh);
    this.fresh = false;
    if (!token.ok) return { kind: "error", error: token.error };
    const skip = course.ledger.skipAt(Date.now());
    const input = await saveInputFor(token.value, wanted, snapshot, plan, skip);
    await course.keep(snapshot, call);
    this.sentAt = call.at;
    return ports.save(input).catch(() => "lost" as const);
  }

  private async afterLoss({ plan, operations }: Part, call: PendingCall): Promise<RunEnd | null> {
    const restOn = (snapshot: Snapshot) => {
      const planned = this.planOn(snapshot);
      return planned.ok ? planned.value : null;
    };
    const now = await lookAfterCall(call, restOn, operations, this.ports);
    if (now === null) return { kind: "lost", operations: withUnsure(this.ended, plan) };
    if (this.waits++ >= MOST_WAITS) return { kind: "lost", operations };
    this.snapshot = now;
    return null;
  }

  private async afterError({ operations }: Part, error: DialgateError): Promise<RunEnd | null> {
    if (error.code === "unauthenticated" && this.waits === 0) {
      this.waits += 1;
      this.fresh = true;
      return null;
    }
    const wait = waitAfter(error);
    if (wait === null || this.waits++ >= MOST_WAITS || this.isStuckBy(error)) {
      return { kind: "failed", operations, error };
    }
    await this.pause(wait, operations);
    return this.course.pausing() ? { kind: "paused", operations } : null;
  }

  /** Where Graph asks to wait it is only busy; what keeps failing otherwise will go on failing. */
  private isStuckBy({ code }: DialgateError): boolean {
    return code !== "throttled" && Date.now() - this.stuckSince > PATIENCE_MS;
  }

  private async afterReport({ plan }: Part, report: SaveReport): Promise<RunEnd | null> {
    const { ledger, keep, lagMs, overlaps } = this.course;
    overlaps.push(...report.overlaps);
    if (report.snapshot !== null) this.ports.update(report.snapshot);
    const wasRefused = report.operations.some(isUnauthenticated);
    const again = wasRefused && this.waits === 0;
    const tried = again
      ? report.operations.filter((each) => !isUnauthenticated(each))
      : report.operations;
    this.ended = mergeReports(this.ended, tried);
    await ledger.take(this.snapshot, plan, tried, { sentAt: this.sentAt, lagMs });
    await keep(this.snapshot, null);
    const operations = withUntried(this.ended, plan);
    const progress = tried.some(({ outcome }) => outcome === "done");
    this.waits = progress && !again ? 0 : this.waits + 1;
    if (progress) this.stuckSince = Date.now();

    const { state, confirmed, retryAfterSeconds } = report;
    if (state === "complete" && confirmed) return this.complete(this.ended);
    this.held = state === "stopped" && ledger.doubtfulUntil(Date.now()) !== null;
    // What it said it did must be seen before that is told, whatever else failed.
    const seen = confirmed || report.snapshot === null || !progress;
    if (state === "stopped" && !again && !this.held && seen) return { kind: "stopped", operations };
    const gaveUp = { kind: "failed", operations, error: keptWaiting(retryAfterSeconds) } as const;
    const { error = gaveUp.error } = report;
    if (state !== "complete" && this.isStuckBy(error)) return { kind: "failed", operations, error };
    if (this.waits > MOST_WAITS) {
      return state === "complete" ? { kind: "unconfirmed", operations: this.ended } : gaveUp;
    }
    this.fresh = again;
    await this.pause(retryAfterSeconds, operations);
    const now = report.snapshot ?? (await lookAgain(operations, this.ports));
    if (now === null) return gaveUp;
    this.snapshot = now;
    return null;
  }

  private async pause(seconds: number, operations: readonly OperationReport[]): Promise<void> {
    if (seconds > 0) await waitUntil(Date.now() + seconds * 1000, operations, this.ports);
  }
}

/** Seconds after which a call is worth another try; null where it is not. */
function waitAfter({ code, retryAfterSeconds }: DialgateError): number | null {
  const comesBack = code === "throttled" || code === "network" || code === "unavailable";
  return comesBack ? (retryAfterSeconds ?? NETWORK_WAIT_S) : null;
}

function keptWaiting(retryAfterSeconds: number): DialgateError {
  const message = "Graph kept asking to wait, or could not be read again.";
  return { code: "throttled", message, retryAfterSeconds };
}

function isUnauthenticated({ error }: OperationReport): boolean {
  return error?.code === "unauthenticated";
}
