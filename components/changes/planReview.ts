import type { Caution } from "@/lib/domain/review/impact";
import { cautionFor } from "@/lib/domain/review/impact";
import type { Impact } from "@/lib/domain/review/impact";
import { impacts } from "@/lib/domain/review/impact";
import { makePlan } from "@/lib/domain/plan/makePlan";
import type { Operation } from "@/lib/domain/plan/operation";
import type { Refusal } from "@/lib/domain/plan/refusal";
import { applyOperations } from "@/lib/domain/plan/simulate";
import type { Target } from "@/lib/domain/plan/target";
import type { Snapshot } from "@/lib/domain/snapshot";
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
