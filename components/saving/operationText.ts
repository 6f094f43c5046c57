import type { Operation } from "@/lib/regions/plan/operation";

export type NameOf = (appId: string) => string | null;

/** An operation in words. Names come from Graph and are only ever rendered as text. */
export function operationText(operation: Operation, nameOf: NameOf): string {
  switch (operation.kind) {
    case "create": {
      const whom = operation.appIds.map((appId) => nameOf(appId) ?? appId).join(", ");
      return whom === ""
        ? `Create the listener “${operation.displayName}”`
        : `Create the listener “${operation.displayName}” for ${whom}`;
    }
    case "update":
      return `Change the settings of listener ${operation.listenerId}`;
    case "delete":
      return `Delete listener ${operation.listenerId}`;
    case "add-application":
      return `Add ${nameOf(operation.appId) ?? operation.appId} to ${listenerText(operation.listenerId)}`;
    case "remove-application":
      return `Take ${nameOf(operation.appId) ?? operation.appId} off listener ${operation.listenerId}`;
  }
}

function listenerText(listenerId: string): string {
  return listenerId.startsWith("new-") ? "the new listener" : `listener ${listenerId}`;
}
