import type { Listener } from "../listener";
import { isWithin } from "../isWithin";
import type { Snapshot } from "../snapshot";
import { listenerOf, twinKey } from "./listeners";
import { mergeOperations } from "./mergeTwins";
import type { Operation } from "./operation";
import type { Order } from "./order";
import { PlanRefused } from "./refusal";
import { applyOperations } from "./simulate";
import type { DeletionTarget, MembershipTarget, MergeTarget, ShapeTarget, Target } from "./target";
import { isShapeTarget } from "./target";

/**
 * The operations that give listeners the wanted shape, one wish after the other; none where it is met
 * already. A listener that was to go and is gone meets the wish.
 */
export function reshape(snapshot: Snapshot, targets: readonly Target[], order: Order): Operation[] {
  const operations: Operation[] = [];
  let state = snapshot;
  for (const target of targets) {
    if (!isShapeTarget(target)) continue;
    const next = operationsFor(state, target, order);
    operations.push(...next);
    state = applyOperations(state, next);
  }
  return operations;
}

function operationsFor(state: Snapshot, target: ShapeTarget, order: Order): Operation[] {
  const { listenerId } = target;
  const listener = listenerOf(state.listeners, listenerId);
  if (listener === undefined) {
    if (target.kind !== "membership" || !target.named) return [];
    throw new PlanRefused({ code: "listener-gone", listenerId });
  }
  switch (target.kind) {
    case "membership":
      return membership(listener, target);
    case "deletion":
      return deletion(listener, target);
    case "merge":
      return merge(state, listener, target, order);
  }
}

function membership(listener: Listener, { appId, named }: MembershipTarget): Operation[] {
  if (listener.appIds.includes(appId) === named) return [];
  const kind = named ? "add-application" : "remove-application";
  return [{ kind, listenerId: listener.id, appId }];
}

function deletion(listener: Listener, { listenerId, appIds }: DeletionTarget): Operation[] {
  if (listener.allApplications || !isWithin(listener.appIds, appIds)) {
    throw new PlanRefused({ code: "listener-in-use", listenerId });
  }
  return [{ kind: "delete", listenerId }];
}

function merge(
  state: Snapshot,
  listener: Listener,
  { listenerId, into: intoId }: MergeTarget,
  order: Order,
): Operation[] {
  const into = listenerOf(state.listeners, intoId);
  if (into === undefined) throw new PlanRefused({ code: "listener-gone", listenerId: intoId });
  const isTwin =
    intoId !== listenerId &&
    !into.allApplications &&
    !listener.allApplications &&
    twinKey(into) === twinKey(listener);
  if (!isTwin) {
    throw new PlanRefused({ code: "listeners-differ", listenerIds: [listenerId, intoId] });
  }
  return mergeOperations(state, [{ listener, into }], order);
}
