import { planDigest } from "@/lib/domain/documents/digest";
import { encodeTargets } from "@/lib/domain/documents/sentTargets";
import { planInputs } from "@/lib/domain/plan/planInputs";
import { isOwn } from "@/lib/domain/plan/listeners";
import type { Operation } from "@/lib/domain/plan/operation";
import type { Target } from "@/lib/domain/plan/target";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Proposal } from "./run";

/** What the save action is sent: no more than it takes to make the same plan. */
export async function saveInputFor(
  { targets, order, reason }: Pick<Proposal, "targets" | "order" | "reason">,
  snapshot: Snapshot,
  plan: readonly Operation[],
  skip: readonly string[],
) {
  const named = namesNeeded(snapshot, targets, plan);
  return {
    targets: encodeTargets(targets, (appId) => named.has(appId)),
    order,
    reason,
    seen: planInputs(snapshot, targets, plan),
    reviewed: await planDigest(plan),
    skip,
  };
}

/**
 * The applications whose names a plan uses: those that a listener it creates, or one that it
 * created before and fills now, is called after. Ten thousand names need not be sent for one.
 */
export function namesNeeded(
  snapshot: Snapshot,
  targets: readonly Target[],
  operations: readonly Operation[],
): ReadonlySet<string> {
  const names = new Map(
    targets.flatMap((target) =>
      target.kind === "application" && target.name !== null ? [[target.appId, target.name]] : [],
    ),
  );
  const called = new Map(snapshot.listeners.map(({ id, displayName }) => [id, displayName]));
  const needed = new Set<string>();
  // Without a name an application goes by its id: it must not be taken for the one that an empty
  // listener was called after for want of a name.
  for (const { displayName, appIds } of snapshot.listeners.filter(isOwn)) {
    if (appIds.length > 0) continue;
    for (const appId of names.keys()) if (displayName?.includes(appId)) needed.add(appId);
  }
  const arrive = (appId: string, listener: string | null | undefined) => {
    const name = names.get(appId);
    if (name !== undefined && listener?.includes(beginning(name))) needed.add(appId);
  };
  for (const operation of operations) {
    if (operation.kind === "create") {
      const name = operation.displayName ?? "";
      called.set(operation.ref, name);
      for (const appId of operation.appIds) arrive(appId, name);
    } else if (operation.kind === "add-application") {
      arrive(operation.appId, called.get(operation.listenerId));
    }
  }
  return needed;
}

/** Names may be cut where they become part of another; this much is not. */
const NEVER_CUT = 100;

function beginning(name: string): string {
  return [...name.slice(0, 2 * NEVER_CUT)].slice(0, NEVER_CUT).join("");
}
