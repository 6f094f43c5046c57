import { namedById } from "../plan/applicationNames";
import { makePlan } from "../plan/makePlan";
import type { Operation } from "../plan/operation";
import type { Refusal } from "../plan/refusal";
import { applyOperations } from "../plan/simulate";
import type { Target } from "../plan/target";
import type { Snapshot } from "../snapshot";
import { type Caution, type Impact, cautionFor, impacts } from "./impact";
import { type Picture, pictureOf } from "./picture";
import { planCost, type PlanCost } from "./cost";
import { summarise, type PlanSummary } from "./summary";

/** What is wanted, as a plan and by its effects: what a review shows. */
export interface ReviewedPlan {
  /** Empty where the plan is refused. */
  readonly operations: readonly Operation[];
  readonly refusal: Refusal | null;
  readonly effects: readonly Impact[];
  /** Null where nothing is set differently for anybody. */
  readonly picture: Picture | null;
  readonly caution: Caution | null;
  readonly summary: PlanSummary;
  readonly cost: PlanCost;
  /** The applications that get other settings or another listener. */
  readonly touched: readonly string[];
  /** Applications by whose client id a new listener is named: nobody said what they are called. */
  readonly namedById: readonly string[];
}

/** `everyone`: the applications known, for listeners that apply to all of them. */
export function reviewPlan(
  snapshot: Snapshot,
  targets: readonly Target[],
  everyone: readonly string[] = [],
): ReviewedPlan {
  const plan = makePlan(snapshot, targets);
  const operations = plan.ok ? plan.value : [];
  const after = applyOperations(snapshot, operations);
  const effects = impacts(snapshot, after, affectedApplications(snapshot, targets, everyone));
  const summary = summarise(snapshot, targets, operations);
  const changed = effects.flatMap(({ appIds }) => appIds);
  return {
    ...{ operations, effects, summary },
    refusal: plan.ok ? null : plan.error,
    picture: pictureOf(snapshot, after, effects),
    caution: cautionFor(effects),
    cost: planCost(operations, snapshot.total),
    touched: [...new Set([...summary.appIds, ...changed])],
    namedById: namedById(targets, operations),
  };
}

/** Whether a plan with these targets can affect applications that no listener names. */
export function affectsEveryone({ listeners }: Snapshot, targets: readonly Target[]): boolean {
  const everywhere = new Set(
    listeners.filter(({ allApplications }) => allApplications).map(({ id }) => id),
  );
  return targets.some((target) => target.kind === "listener" && everywhere.has(target.listenerId));
}

/** The applications that a plan with these targets can affect. */
function affectedApplications(
  snapshot: Snapshot,
  targets: readonly Target[],
  everyone: readonly string[],
): string[] {
  const byId = new Map(snapshot.listeners.map((listener) => [listener.id, listener]));
  const affected = new Set<string>();
  for (const target of targets) {
    if (target.kind === "application" || target.kind === "membership") {
      affected.add(target.appId);
      continue;
    }
    const listener = byId.get(target.listenerId);
    for (const appId of listener?.appIds ?? []) affected.add(appId);
    if (listener?.allApplications) everyone.forEach((appId) => affected.add(appId));
  }
  return [...affected];
}
