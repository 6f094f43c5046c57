import type { Listener } from "../listener";
import type { Snapshot } from "../snapshot";
import type { CreateListener, Operation } from "./operation";

/**
 * What a tenant holds after one operation, as Graph's contract has it. A listener that the plan
 * creates goes by its `ref` until Graph has given it an id.
 */
export function applyOperation(snapshot: Snapshot, operation: Operation): Snapshot {
  switch (operation.kind) {
    case "create":
      return {
        ...snapshot,
        total: snapshot.total + 1,
        listeners: [...snapshot.listeners, created(operation)],
      };
    case "update":
      return changed(snapshot, operation.listenerId, (listener) => ({
        ...listener,
        sms: { ...listener.sms, ...operation.settings.sms },
        voice: { ...listener.voice, ...operation.settings.voice },
      }));
    case "delete":
      return {
        ...snapshot,
        total: snapshot.total - 1,
        listeners: snapshot.listeners.filter(({ id }) => id !== operation.listenerId),
      };
    case "add-application":
      return changed(snapshot, operation.listenerId, (listener) => ({
        ...listener,
        appIds: [...listener.appIds, operation.appId],
      }));
    case "remove-application":
      return changed(snapshot, operation.listenerId, (listener) => ({
        ...listener,
        appIds: listener.appIds.filter((appId) => appId !== operation.appId),
      }));
  }
}

export function applyOperations(snapshot: Snapshot, operations: readonly Operation[]): Snapshot {
  return operations.reduce(applyOperation, snapshot);
}

function created(operation: CreateListener): Listener {
  return {
    id: operation.ref,
    displayName: operation.displayName,
    priority: operation.priority,
    flowId: operation.flowId,
    allApplications: false,
    appIds: operation.appIds,
    sms: { defaultRegions: [], ...operation.settings.sms },
    voice: { defaultRegions: [], ...operation.settings.voice },
    preserved: operation.preserved,
    fingerprint: "",
  };
}

function changed(
  snapshot: Snapshot,
  id: string,
  change: (listener: Listener) => Listener,
): Snapshot {
  return {
    ...snapshot,
    listeners: snapshot.listeners.map((listener) =>
      listener.id === id ? change(listener) : listener,
    ),
  };
}
