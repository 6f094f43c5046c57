import { type Listener, withSettings } from "../listener";
import { perChannel } from "../channel";
import { remember } from "../remember";
import type { Snapshot } from "../snapshot";
import type { CreateListener, Operation } from "./operation";

/**
 * What a tenant holds after one operation, as Graph's contract has it. A listener that the plan
 * creates goes by its `ref` until Graph has given it an id.
 */
export function applyOperation(snapshot: Snapshot, operation: Operation): Snapshot {
  return applyOperations(snapshot, [operation]);
}

/** The same for many, in order; listeners that none of them touches stay the same objects. */
export function applyOperations(snapshot: Snapshot, operations: readonly Operation[]): Snapshot {
  if (operations.length === 0) return snapshot;
  const listeners = new Map(snapshot.listeners.map((listener) => [listener.id, listener]));
  const appIds = new Map<string, Set<string>>();
  const applicationsOf = (id: string): Set<string> =>
    remember(appIds, id, () => new Set(listeners.get(id)?.appIds));
  let { total } = snapshot;
  for (const operation of operations) {
    switch (operation.kind) {
      case "create":
        listeners.set(operation.ref, created(operation));
        total += 1;
        break;
      case "update": {
        const listener = listeners.get(operation.listenerId);
        if (listener !== undefined) {
          listeners.set(listener.id, withSettings(listener, operation.settings));
        }
        break;
      }
      case "delete":
        listeners.delete(operation.listenerId);
        total -= 1;
        break;
      case "add-application":
        applicationsOf(operation.listenerId).add(operation.appId);
        break;
      case "remove-application":
        applicationsOf(operation.listenerId).delete(operation.appId);
        break;
    }
  }
  return {
    ...snapshot,
    total,
    listeners: [...listeners.values()].map((listener) => {
      const changed = appIds.get(listener.id);
      return changed === undefined ? listener : { ...listener, appIds: [...changed] };
    }),
  };
}

function created({ kind, ref, settings, ...rest }: CreateListener): Listener {
  return {
    ...rest,
    id: ref,
    allApplications: false,
    ...perChannel((each) => ({ defaultRegions: [], ...settings[each] })),
    fingerprint: "",
  };
}
