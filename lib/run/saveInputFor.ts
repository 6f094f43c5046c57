import { planInputs } from "@/lib/domain/plan/planInputs";
import type { Operation } from "@/lib/domain/plan/operation";
import { planDigest } from "@/lib/domain/documents/digest";
import { namesNeeded } from "./namesNeeded";
import { encodeTargets } from "@/lib/domain/documents/sentTargets";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Proposal } from "./proposal";

/** What the save action is sent: no more than it takes to make the same plan. */
export async function saveInputFor(
  token: string,
  { targets, order, reason }: Proposal,
  snapshot: Snapshot,
  plan: readonly Operation[],
  skip: readonly string[],
) {
  const named = namesNeeded(snapshot, targets, plan);
  return {
    token,
    targets: encodeTargets(targets, (appId) => named.has(appId)),
    order,
    reason,
    seen: planInputs(snapshot, targets, plan),
    reviewed: await planDigest(plan),
    skip,
  };
}
