import type { DialgateError } from "@/lib/domain/errors";
import { ok } from "@/lib/domain/result";
import type { Snapshot } from "@/lib/domain/snapshot";
import { type Course } from "./course";
import { plannerFor, type Wanted } from "./planned";
import { asUnread, callNow, lookAfterCall, lookAgain } from "./look";
import { keptWaiting, Patience, waitAfter } from "./patience";
import { pause, type SavePorts } from "./ports";
import { completeEnd, conflictEnd, hasBegun, isAllStopped, skipOf, type Part } from "./part";
import type { PendingCall } from "./record";
import type { OperationReport, SaveConflict, SaveReport, SaveResult } from "./report";
import {
  mergeReports,
  resolveUnsure,
  asUnseen,
  isUnauthenticated,
  withGivenUp,
  withUnsure,
  withUntried,
} from "./reports";
import { type RunEnd, isSignedOut } from "./run";
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
    const { base, ledger, conflicts, lagMs } = course;
    this.readings = new Readings(base, wanted.targets, ledger, conflicts, lagMs);
    this.planOn = plannerFor(wanted, course.base);
  }

  async step(): Promise<RunEnd | null> {
    const { snapshot } = this;
    const planned = this.planOn(snapshot);
    if (!planned.ok) return { kind: "refused", refusal: planned.error };
    const plan = planned.value;
    const { ledger } = this.course;
    this.ended = resolveUnsure(withUnsure(this.ended, ledger.unsureOf(snapshot, plan)), plan);
    const part = { snapshot, plan, operations: withUntried(this.ended, plan) };
    const settled = await this.settle(part);
    if (settled !== "settled") return settled;
    const givenUp = ledger.closeDoubts();
    if (givenUp.size > 0) this.ended = await withGivenUp(this.ended, givenUp);
    const skip = await skipOf(part, this.course);
    const isHeld = this.held || plan.length <= skip.length;
    this.held = false;
    const { doubtfulUntil } = ledger;
    if (doubtfulUntil !== null && isHeld) return this.lookForDoubts(part, doubtfulUntil);
    if (isAllStopped(part, skip, this.course)) return conflictEnd(part, this.course);
    return this.write(part, skip);
  }

  /** Whether the run may go on from this reading, or must look again; or how it ended. */
  private async settle(part: Part): Promise<RunEnd | "settled" | null> {
    const { snapshot, plan, operations } = part;
    const { ledger, keep, pausing } = this.course;
    const verdict = this.readings.judge(part);
    if (verdict.kind === "old") {
      await pause(STALE_WAIT_S, operations, this.ports);
      return this.lookAnew(operations);
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
    // Before the first write, what was reviewed is what is written, or nothing is.
    if (verdict.kind === "changed" && !hasBegun(this.course)) return conflictEnd(part, this.course);
    if (plan.length === 0) return completeEnd(operations, this.course);
    return pausing() ? { kind: "paused", operations } : "settled";
  }

  /**
   * What lost writes did is looked for until Graph must have shown it. Meanwhile the rest is
   * written, but for what builds on them; when nothing else is left, there is only to wait.
   */
  private async lookForDoubts({ operations }: Part, until: number): Promise<RunEnd | null> {
    const next = Math.min(until, Date.now() + LOOK_AGAIN_S * 1000);
    this.ports.show({ kind: "running", operations, waitUntil: until, doubtful: true });
    await this.ports.wait(next - Date.now());
    this.held = Date.now() < until;
    return this.lookAnew(operations);
  }

  /** What cannot be read stays as it was. */
  private async lookAnew(operations: readonly OperationReport[]): Promise<RunEnd | null> {
    const now = await lookAgain(operations, this.ports);
    if (now.ok) this.snapshot = now.value;
    return !now.ok && isSignedOut(now.error) ? asUnread(now.error, operations) : null;
  }

  private async write(part: Part, skip: readonly string[]): Promise<RunEnd | null> {
    const { operations } = part;
    this.ports.show({ kind: "running", operations, waitUntil: null });
    const call = callNow(part.plan);
    const result = await this.call(part, call, skip);
    if (result === "lost") return this.afterLoss(part, call);
    await this.course.keep(this.snapshot, null);
    switch (result.kind) {
      case "refused":
        return result;
      case "conflict":
        return this.afterConflict(part, result);
      case "error":
        return this.afterError(part, result.error);
      case "report":
        return this.afterReport(part, result.report);
    }
  }

  private async call(
    { snapshot, plan }: Part,
    call: PendingCall,
    skip: readonly string[],
  ): Promise<SaveResult | "lost"> {
    const { wanted, ports, course } = this;
    const token = await ports.token(this.fresh);
    this.fresh = false;
    if (!token.ok) return { kind: "error", error: token.error };
    const input = await saveInputFor(wanted, snapshot, plan, skip);
    await course.keep(snapshot, call);
    this.sentAt = call.at;
    return ports.save(token.value, input).catch(() => "lost" as const);
  }

  private async afterLoss({ plan, operations }: Part, call: PendingCall): Promise<RunEnd | null> {
    const restOn = (snapshot: Snapshot) => {
      const planned = this.planOn(snapshot);
      return planned.ok ? planned.value : null;
    };
    const now = await lookAfterCall(call, restOn, operations, this.ports);
    if (!now.ok) return asUnread(now.error, withUnsure(this.ended, plan));
    if (this.patience.spend()) return { kind: "lost", operations };
    this.snapshot = now.value;
    return null;
  }

  /** The server has seen what others changed before this page did. */
  private afterConflict({ operations }: Part, conflict: SaveConflict): RunEnd | null {
    const { snapshot } = conflict;
    this.ports.update(snapshot);
    if (!hasBegun(this.course) || this.readings.changesIn(snapshot).length === 0) {
      return { ...conflict, operations, twins: [] };
    }
    this.readings.trust();
    this.snapshot = snapshot;
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
    await pause(wait, operations, this.ports);
    return this.course.pausing() ? { kind: "paused", operations } : null;
  }

  private async afterReport(part: Part, report: SaveReport): Promise<RunEnd | null> {
    const { plan } = part;
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
    if (state === "complete" && confirmed) return completeEnd(this.ended, this.course);
    this.held = state === "stopped" && ledger.doubtfulUntil !== null;
    // What it said it did must be seen before that is told, whatever else failed.
    const seen = confirmed || report.snapshot === null || !progress;
    if (state === "stopped" && !again && !this.held && seen) {
      const isConflict = this.course.conflicts.listenerIds.length > 0;
      return isConflict
        ? conflictEnd({ ...part, operations }, this.course)
        : { kind: "stopped", operations };
    }
    const { error = keptWaiting(retryAfterSeconds) } = report;
    const gaveUp = { kind: "failed", operations, error } as const;
    const isTooMuch = !progress && this.patience.spend();
    if (state === "complete") {
      if (isTooMuch) return { kind: "unconfirmed", operations: this.ended };
    } else if (isTooMuch || this.patience.isStuckBy(error)) return gaveUp;
    this.fresh = again;
    await pause(retryAfterSeconds, operations, this.ports);
    const now =
      report.snapshot === null ? await lookAgain(operations, this.ports) : ok(report.snapshot);
    if (now.ok) this.snapshot = now.value;
    else return isSignedOut(now.error) ? asUnread(now.error, operations) : gaveUp;
    return null;
  }
}
