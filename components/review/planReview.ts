import type { Caution } from "@/lib/regions/plan/caution";
import { cautionFor } from "@/lib/regions/plan/caution";
import type { Impact } from "@/lib/regions/plan/impact";
import { impacts } from "@/lib/regions/plan/impact";
import { makePlan } from "@/lib/regions/plan/makePlan";
import type { Operation } from "@/lib/regions/plan/operation";
import type { Refusal } from "@/lib/regions/plan/refusal";
import { applyOperations } from "@/lib/regions/plan/simulate";
import type { Target } from "@/lib/regions/plan/target";
import type { Snapshot } from "@/lib/regions/snapshot";
import { concernedApplications } from "./proposals";

/** What is wanted, as a plan and by its effects: what every review shows. */
export interface ReviewedPlan {
  /** Empty where the plan is refused. */
  readonly operations: readonly Operation[];
  readonly refusal: Refusal | null;
  readonly effects: readonly Impact[];
  readonly caution: Caution | null;
}

/** `everyone`: the applications known, for listeners that apply to all of them. */
export function planReview(
  snapshot: Snapshot,
  targets: readonly Target[],
  everyone: readonly string[] = [],
): ReviewedPlan {
  const plan = makePlan(snapshot, targets);
  const operations = plan.ok ? plan.value : [];
  const after = applyOperations(snapshot, operations);
  const concerned = concernedApplications(snapshot, targets, everyone);
  const effects = impacts(snapshot, after, concerned);
  const refusal = plan.ok ? null : plan.error;
  return { operations, refusal, effects, caution: cautionFor(effects) };
}
