import type { Listener } from "../listener";
import { settingsOf } from "../listener";
import { sameSettings } from "../settings";
import type { Snapshot } from "../snapshot";
import type { CreateListener, Operation } from "./operation";

/**
 * Whether a reading shows an operation's effect. `before` is the reading that the plan was made on:
 * a listener that was there already is none that the plan created.
 */
export function isVisible(now: Snapshot, operation: Operation, before: Snapshot): boolean {
  if (operation.kind === "create") return findCreated(now, operation, before) !== undefined;
  const listener = now.listeners.find(({ id }) => id === operation.listenerId);
  switch (operation.kind) {
    case "update":
      return listener !== undefined && sameSettings(settingsOf(listener), operation.settings);
    case "delete":
      return listener === undefined;
    case "add-application":
      return listener?.appIds.includes(operation.appId) ?? false;
    case "remove-application":
      return !(listener?.appIds.includes(operation.appId) ?? false);
  }
}

/** The listener that a create made, when its answer got lost. */
export function findCreated(
  now: Snapshot,
  operation: CreateListener,
  before: Snapshot,
): Listener | undefined {
  const known = new Set(before.listeners.map(({ id }) => id));
  return now.listeners.find(
    (listener) =>
      !known.has(listener.id) &&
      listener.displayName === operation.displayName &&
      listener.priority === operation.priority &&
      sameSettings(settingsOf(listener), operation.settings) &&
      operation.appIds.every((appId) => listener.appIds.includes(appId)),
  );
}
