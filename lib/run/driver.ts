import type { DialgateError } from "@/lib/domain/errors";
import type { Snapshot } from "@/lib/domain/snapshot";
import { plannerFor, type Course, type Planned, type Wanted } from "./course";
import { callNow, lookAfterCall, lookAgain } from "./look";
import { keptWaiting, Patience, waitAfter } from "./patience";
import { waitUntil, type SavePorts } from "./ports";
import type { PendingCall } from "./record";
import type { OperationReport, SaveReport, SaveResult } from "./report";
import {
  mergeReports,
  resolveUnsure,
  asUnseen,
  withGivenUp,
  withUnsure,
  withUntried,
} from "./reports";
import type { RunEnd } from "./run";
import { Readings } from "./readings";
import { saveInputFor } from "./saveInput";

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

const LOOK_AGAIN_S = 4;
/** Before a reading that is not what was expected is looked at again. */
const STALE_WAIT_S = 5;

/** Each step ends in how the run ended, or in null: there is another one to take. */
class Driver {
  private ended: readonly OperationReport[] = [];
  private readonly readings: Readings;
  /** Whether the next call needs a token that the cache does not have. */
  private fresh = false;
  private readonly patience = new Patience();
  private sentAt = Date.now();
  /** Whether all that is left waits for what is in doubt. */
  private held = false;
  private readonly planOn: ReturnType<typeof plannerFor>;

  constructor(
    private readonly wanted: Wanted,
    private snapshot: Snapshot,
    private readonly ports: SavePorts,
    private readonly course: Course,
  ) {
    this.readings = new Readings(course.base, wanted.targets, course.ledger, course.lagMs);
    this.planOn = plannerFor(wanted, course.base);
  }

  async step(): Promise<RunEnd | null> {
    const { snapshot } = this;
    const planned = this.planOn(snapshot);
    if (!planned.ok) return { kind: "refused", refusal: planned.error };
    const plan = planned.value;
    this.ended = resolveUnsure(
      withUnsure(this.ended, this.course.ledger.unsureOf(snapshot, plan)),
      plan,
    );
    const part = { snapshot, plan, operations: withUntried(this.ended, plan) };
    const settled = await this.settle(part);
    return settled === "settled" ? this.write(part) : settled;
  }

  /** Whether the run may go on from this reading, or must look again; or how it ended. */
  private async settle(part: Part): Promise<RunEnd | "settled" | null> {
    const { snapshot, plan, operations } = part;
    const { ledger, keep, pausing } = this.course;
    const verdict = this.readings.judge(part);
    if (verdict.kind === "old") return this.lookLater(part);
    if (verdict.kind === "changed") {
      return { kind: "conflict", operations, snapshot, listenerIds: verdict.listenerIds };
    }
    if (verdict.kind === "unseen") {
      const { done, total } = ledger.progress;
      const outcome = done === total ? "unsure" : "failed";
      const unseen = await ledger.giveUpUnseen(snapshot, plan, outcome);
      this.ended = asUnseen(this.ended, unseen, outcome);
      return outcome === "unsure" ? { kind: "unconfirmed", operations: this.ended } : null;
    }
    const before = ledger.progress.done;
    ledger.look(snapshot, plan);
    if (ledger.progress.done > before) this.patience.progressed();
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
    const givenUp = ledger.closeDoubts();
    if (givenUp.size > 0) this.ended = await withGivenUp(this.ended, givenUp);
    const until = ledger.doubtfulUntil;
    const held = this.held || plan.length <= ledger.skip.length;
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
    const input = await saveInputFor(token.value, wanted, snapshot, plan, course.ledger.skip);
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
    if (this.patience.spend()) return { kind: "lost", operations };
    this.snapshot = now;
    return null;
  }

  private async afterError({ operations }: Part, error: DialgateError): Promise<RunEnd | null> {
    if (error.code === "unauthenticated" && this.patience.renewsToken()) {
      this.fresh = true;
      return null;
    }
    const wait = waitAfter(error);
    if (wait === null || this.patience.spend() || this.patience.isStuckBy(error)) {
      return { kind: "failed", operations, error };
    }
    await this.pause(wait, operations);
    return this.course.pausing() ? { kind: "paused", operations } : null;
  }

  private async afterReport({ plan }: Part, report: SaveReport): Promise<RunEnd | null> {
    const { ledger, keep, lagMs, overlaps } = this.course;
    overlaps.push(...report.overlaps);
    if (report.snapshot !== null) this.ports.update(report.snapshot);
    const again = report.operations.some(isUnauthenticated) && this.patience.renewsToken();
    const tried = again
      ? report.operations.filter((each) => !isUnauthenticated(each))
      : report.operations;
    this.ended = mergeReports(this.ended, tried);
    await ledger.take(this.snapshot, plan, tried, { sentAt: this.sentAt, lagMs });
    await keep(this.snapshot, null);
    const operations = withUntried(this.ended, plan);
    const progress = tried.some(({ outcome }) => outcome === "done");
    if (progress && !again) this.patience.progressed();

    const { state, confirmed, retryAfterSeconds } = report;
    if (state === "complete" && confirmed) return this.complete(this.ended);
    this.held = state === "stopped" && ledger.doubtfulUntil !== null;
    // What it said it did must be seen before that is told, whatever else failed.
    const seen = confirmed || report.snapshot === null || !progress;
    if (state === "stopped" && !again && !this.held && seen) return { kind: "stopped", operations };
    const { error = keptWaiting(retryAfterSeconds) } = report;
    const gaveUp = { kind: "failed", operations, error } as const;
    const isTooMuch = !progress && this.patience.spend();
    if (state === "complete") {
      if (isTooMuch) return { kind: "unconfirmed", operations: this.ended };
    } else if (isTooMuch || this.patience.isStuckBy(error)) return gaveUp;
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

function isUnauthenticated({ error }: OperationReport): boolean {
  return error?.code === "unauthenticated";
}
