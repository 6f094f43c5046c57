import type { Operation } from "@/lib/domain/plan/operation";
import { operationKey } from "@/lib/domain/plan/operation";
import type { Snapshot } from "@/lib/domain/snapshot";

/**
 * Keys that stay the same when what is left of a plan is planned anew: a listener that the plan
 * creates goes by its name, before it is there and after. `known` are the listeners that were there
 * before the run.
 */
export function lastingKeys(
  known: ReadonlySet<string>,
  snapshot: Snapshot,
  operations: readonly Operation[],
): string[] {
  const made = new Map<string, string>();
  for (const { id, displayName } of snapshot.listeners) {
    if (!known.has(id)) made.set(id, `new ${displayName ?? ""}`);
  }
  return operations.map((operation) => {
    if (operation.kind === "create") {
      made.set(operation.ref, `new ${operation.displayName ?? ""}`);
      return operationKey({ ...operation, ref: "" });
    }
    const { listenerId } = operation;
    return operationKey({ ...operation, listenerId: made.get(listenerId) ?? listenerId });
  });
}
