import { makePlan } from "@/lib/domain/plan/makePlan";
import type { Operation } from "@/lib/domain/plan/operation";
import type { OperationReport, SaveReport, SaveResult } from "./report";
import { unexplained } from "./unexplained";
import type { DialgateError } from "@/lib/domain/errors";
import type { Snapshot } from "@/lib/domain/snapshot";
import { listed, settled, together } from "./endings";
import { findOut, unsure } from "./findOut";
import { pause, type Hands } from "./hands";
import { callingNow, type Calling, type LongRun } from "./longRun";
import { lookAfterCall, lookAgain } from "./lookAgain";
import type { Proposal } from "./proposal";
import type { RunState } from "./runState";
import { saveInputFor } from "./saveInputFor";
import { keptWaiting, MOST_WAITS, STALE_WAIT_S, waitAfter } from "./waits";

export type DriveEnd =
  RunState | { readonly kind: "paused"; readonly operations: readonly OperationReport[] };

/**
 * Calls the save action until everything is written or something stops it. Each call does a part:
 * what is left is planned anew from what Graph shows, here and on the server alike. With a long
 * run, what is left must be part of what was reviewed, lost answers are looked into, and failures
 * of single operations do not end it.
 */
export function drive(proposal: Proposal, hands: Hands): Promise<RunState>;
export function drive(proposal: Proposal, hands: Hands, long: LongRun): Promise<DriveEnd>;
export async function drive(proposal: Proposal, hands: Hands, long?: LongRun): Promise<DriveEnd> {
  const driving = new Driving(proposal, hands, long);
  for (;;) {
    const end = await driving.step();
    if (end !== null) return end;
  }
}

/** A reading, and what the plan made on it comes to. */
interface Part {
  readonly plan: readonly Operation[];
  /** What has ended, then what is still to come. */
  readonly operations: readonly OperationReport[];
}

const MOST_DOUBTS = 2;

/** Each step ends in how the save ended, or in null: there is another one to take. */
class Driving {
  private ended: readonly OperationReport[] = [];
  private snapshot: Snapshot;
  /** The last reading that was settled, with the plan made on it: what may have changed since. */
  private base: { readonly snapshot: Snapshot; readonly plan: readonly Operation[] } | null;
  /** Whether the next call needs a token that the cache does not have. */
  private fresh = false;
  private doubts = 0;
  private waits = 0;

  constructor(
    private readonly proposal: Proposal,
    private readonly hands: Hands,
    private readonly long: LongRun | undefined,
  ) {
    this.snapshot = proposal.snapshot;
    this.base = long === undefined ? null : baseOf(long.base ?? this.snapshot, proposal);
  }

  async step(): Promise<DriveEnd | null> {
    const { targets, order } = this.proposal;
    const planned = makePlan(this.snapshot, targets, { order });
    if (!planned.ok) return { kind: "refused", refusal: planned.error };
    const plan = planned.value;
    this.ended = settled(this.ended, plan);
    const part = { plan, operations: listed(this.ended, plan) };
    const looked = this.long === undefined ? "settled" : await this.settle(part, this.long);
    return looked === "settled" ? this.write(part) : looked;
  }

  /** Whether a long run may go on from this reading, or must look again; or how it ended. */
  private async settle(part: Part, long: LongRun): Promise<DriveEnd | "settled" | null> {
    const { snapshot, base } = this;
    const { plan, operations } = part;
    const { targets } = this.proposal;
    const listenerIds = base === null ? [] : unexplained(base, targets, snapshot);
    if (listenerIds.length > 0) {
      // A reading from before the last one looks like it too.
      if (this.doubts++ >= MOST_DOUBTS) {
        return { kind: "conflict", operations, snapshot, listenerIds };
      }
      return this.lookLater(part);
    }
    this.doubts = 0;
    if (long.ledger.isStale(snapshot, plan)) {
      if (this.waits++ < MOST_WAITS) return this.lookLater(part);
      const { done, total } = long.ledger.progress;
      if (done === total) return { kind: "complete", operations: this.ended, confirmed: false };
      return { kind: "conflict", operations, snapshot, listenerIds: [] };
    }
    this.base = { snapshot, plan };
    long.ledger.look(snapshot, plan);
    await long.keep(snapshot, null);
    if (plan.length === 0) return { kind: "complete", operations, confirmed: true };
    return long.pausing() ? { kind: "paused", operations } : "settled";
  }

  private async lookLater({ operations }: Part): Promise<null> {
    await pause(STALE_WAIT_S, operations, this.hands);
    this.snapshot = (await lookAgain(operations, this.hands)) ?? this.snapshot;
    return null;
  }

  private async write(part: Part): Promise<DriveEnd | null> {
    this.hands.show({ kind: "running", operations: part.operations, waitUntil: null });
    const calling = callingNow(part.plan);
    const result = await this.call(part, calling);
    if (result === "lost") return this.afterLoss(part, calling);
    await this.long?.keep(this.snapshot, null);
    switch (result.kind) {
      case "refused":
        return result;
      case "conflict":
        this.hands.update(result.snapshot);
        return { ...result, operations: part.operations };
      case "error":
        return this.afterError(part, result.error);
      case "report":
        return this.afterReport(part, result.report);
    }
  }

  private async call({ plan }: Part, calling: Calling): Promise<SaveResult | "lost"> {
    const { proposal, hands, long, snapshot } = this;
    const token = await hands.token(this.fresh);
    this.fresh = false;
    if (!token.ok) return { kind: "error", error: token.error };
    const skip = long?.ledger.skip ?? [];
    const input = await saveInputFor(token.value, proposal, snapshot, plan, skip);
    await long?.keep(snapshot, calling);
    return hands.save(input).catch(() => "lost" as const);
  }

  private async afterLoss(part: Part, calling: Calling): Promise<DriveEnd | null> {
    const { proposal, hands, ended } = this;
    if (this.long === undefined) return findOut(proposal, part.plan, ended, hands);
    const now = await lookAfterCall(calling, proposal, part.operations, hands);
    if (now === null) return { kind: "lost", operations: unsure(ended, part.plan) };
    if (this.waits++ >= MOST_WAITS) return { kind: "lost", operations: part.operations };
    this.snapshot = now;
    return null;
  }

  private async afterError({ operations }: Part, error: DialgateError): Promise<DriveEnd | null> {
    const { long } = this;
    if (long !== undefined && error.code === "unauthenticated" && this.waits === 0) {
      this.waits += 1;
      this.fresh = true;
      return null;
    }
    const wait = waitAfter(error, long !== undefined);
    if (wait === null || this.waits++ >= MOST_WAITS) return { kind: "failed", operations, error };
    await pause(wait, operations, this.hands);
    return long?.pausing() ? { kind: "paused", operations } : null;
  }

  private async afterReport({ plan }: Part, report: SaveReport): Promise<DriveEnd | null> {
    const { hands, long } = this;
    if (report.snapshot !== null) hands.update(report.snapshot);
    const wasRefused = report.operations.some(({ error }) => error?.code === "unauthenticated");
    const again = long !== undefined && wasRefused && this.waits === 0;
    const tried = again ? withoutRefused(report.operations) : report.operations;
    this.ended = together(this.ended, tried);
    await long?.ledger.take(this.snapshot, plan, tried);
    await long?.keep(this.snapshot, null);
    const all = listed(this.ended, plan);
    const progress = tried.some(({ outcome }) => outcome === "done");
    this.waits = progress && !again ? 0 : this.waits + 1;

    const { state, confirmed, retryAfterSeconds } = report;
    if (state === "complete" && (confirmed || long === undefined)) {
      return { kind: "complete", operations: this.ended, confirmed };
    }
    if (state === "stopped" && !again) return { kind: "stopped", operations: all };
    const gaveUp = {
      kind: "failed",
      operations: all,
      error: keptWaiting(retryAfterSeconds),
    } as const;
    if (this.waits > MOST_WAITS) {
      return state === "complete"
        ? { kind: "complete", operations: this.ended, confirmed: false }
        : gaveUp;
    }
    this.fresh = again;
    await pause(retryAfterSeconds, all, hands);
    const now = report.snapshot ?? (await lookAgain(all, hands));
    if (now === null) return gaveUp;
    this.snapshot = now;
    return null;
  }
}

function baseOf(snapshot: Snapshot, { targets, order }: Proposal) {
  const plan = makePlan(snapshot, targets, { order });
  return { snapshot, plan: plan.ok ? plan.value : [] };
}

function withoutRefused(reports: readonly OperationReport[]): OperationReport[] {
  return reports.filter(({ error }) => error?.code !== "unauthenticated");
}
