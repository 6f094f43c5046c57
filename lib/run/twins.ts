import { settingsOf, type Listener } from "@/lib/domain/listener";
import { sameSettings } from "@/lib/domain/settings";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { OperationReport } from "./report";

/**
 * Which of these listeners a lost create has made after all, beside the one that was created in its
 * place: new as that is, and the same. `known`: whether there was such a listener before the run.
 */
export function lateTwins(
  { listeners }: Snapshot,
  listenerIds: readonly string[],
  known: (listenerId: string) => boolean,
  operations: readonly OperationReport[],
): readonly Listener[] {
  const created = new Set(operations.flatMap(({ createdId }) => createdId ?? []));
  const added = listeners.filter(({ id }) => !known(id));
  return added.filter(
    (each) =>
      listenerIds.includes(each.id) &&
      !created.has(each.id) &&
      added.some((other) => other !== each && isTwin(each, other)),
  );
}

function isTwin(one: Listener, other: Listener): boolean {
  return (
    one.displayName === other.displayName &&
    one.priority === other.priority &&
    one.flowId === other.flowId &&
    sameSettings(settingsOf(one), settingsOf(other)) &&
    one.appIds.some((appId) => other.appIds.includes(appId))
  );
}
