import { makePlan } from "@/lib/domain/plan/makePlan";
import type { Operation } from "@/lib/domain/plan/operation";
import type { Refusal } from "@/lib/domain/plan/refusal";
import { remember } from "@/lib/domain/remember";
import { ok, type Result } from "@/lib/domain/result";
import type { Snapshot } from "@/lib/domain/snapshot";
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
