import { listenerName } from "./listeners";
import type { Operation } from "./operation";
import type { ApplicationTarget, Target } from "./target";

/** What applications are called: from Graph, or as somebody types it. Empty: it has no name. */
export type KnownNames = (appId: string) => string | undefined;

/**
 * The targets, those that came without a name of their application with the one that is known by
 * now; the same array where there is nothing to add.
 */
export function withNames(targets: readonly Target[], nameOf: KnownNames): readonly Target[] {
  let added = false;
  const named = targets.map((target) => {
    const name = isNameless(target) ? nameOf(target.appId) : undefined;
    if (!name) return target;
    added = true;
    return { ...target, name };
  });
  return added ? named : targets;
}

/**
 * Applications whose client id stands in the name of a listener that is created, because the target
 * names them no other way.
 */
export function namedById(targets: readonly Target[], operations: readonly Operation[]): string[] {
  const nameless = new Map(
    targets.filter(isNameless).map((target) => [listenerName([target]), target.appId]),
  );
  return operations.flatMap((operation) => {
    if (operation.kind !== "create" || operation.displayName === null) return [];
    const appId = nameless.get(operation.displayName.replace(/ and \d+ more$/, ""));
    return appId === undefined ? [] : [appId];
  });
}

function isNameless(target: Target): target is ApplicationTarget {
  return target.kind === "application" && target.name === null;
}
