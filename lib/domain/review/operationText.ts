import type { Operation } from "../plan/operation";
import type { Snapshot } from "../snapshot";
import { isolated } from "../shownName";

export type NameOf = (appId: string) => string | null;

/** What applications and listeners are called. Names come from Graph: text, and nothing else. */
export interface Names {
  readonly application: NameOf;
  readonly listener: NameOf;
}

export function namesIn(snapshot: Snapshot, application: NameOf): Names {
  const named = new Map(snapshot.listeners.map(({ id, displayName }) => [id, displayName]));
  return { application, listener: (id) => named.get(id) ?? null };
}

/** An operation in words. */
export function operationText(operation: Operation, names: Names): string {
  const application = (appId: string) => isolated(names.application(appId) ?? appId);
  if (operation.kind === "create") {
    const whom = operation.appIds.map(application).join(", ");
    const { displayName } = operation;
    const act =
      displayName === null ? "Create a listener" : `Create the listener “${isolated(displayName)}”`;
    return whom === "" ? act : `${act} for ${whom}`;
  }
  const listener = listenerText(operation.listenerId, names);
  switch (operation.kind) {
    case "update":
      return `Change the settings of ${listener}`;
    case "delete":
      return `Delete ${listener}`;
    case "add-application":
      return `Add ${application(operation.appId)} to ${listener}`;
    case "remove-application":
      return `Remove ${application(operation.appId)} from ${listener}`;
  }
}

function listenerText(id: string, names: Names): string {
  if (id.startsWith("new-")) return "the new listener";
  const name = names.listener(id);
  return name === null ? `the listener ${id}` : `the listener “${isolated(name)}”`;
}
