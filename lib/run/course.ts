import { makePlan } from "@/lib/domain/plan/makePlan";
import type { Operation } from "@/lib/domain/plan/operation";
import type { Refusal } from "@/lib/domain/plan/refusal";
import { remember } from "@/lib/domain/remember";
import { ok, type Result } from "@/lib/domain/result";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Conflicts } from "./conflicts";
import type { Ledger } from "./ledger";
import type { PendingCall } from "./record";
import type { Overlap } from "./report";
import type { Proposal } from "./run";

/** What is wanted, whatever was read. */
export type Wanted = Pick<Proposal, "targets" | "order" | "reason">;

/** A reading, and the plan made on it. */
export interface Planned {
  readonly snapshot: Snapshot;
  readonly plan: readonly Operation[];
}

/** Plans what is wanted on a reading; the same reading is planned once, and one plan is known already. */
export function plannerFor(
  { targets, order }: Wanted,
  known?: Planned,
): (snapshot: Snapshot) => Result<readonly Operation[], Refusal> {
  const plans = new WeakMap<Snapshot, Result<readonly Operation[], Refusal>>();
  if (known !== undefined) plans.set(known.snapshot, ok(known.plan));
  return (snapshot) => remember(plans, snapshot, () => makePlan(snapshot, targets, { order }));
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
  /** What others changed meanwhile. */
  readonly conflicts: Conflicts;
  /** Who else wrote at the same time, so far. */
  readonly overlaps: Overlap[];
  /** Keeps what the ledger says, the reading that it rests on, and whether a call is out. */
  readonly keep: (base: Snapshot, call: PendingCall | null) => Promise<void>;
}
