import type { Listener } from "../listener";
import { identicalSettings, sameSettings, type Settings } from "../settings";
import type { Snapshot } from "../snapshot";
import { isWithin } from "../isWithin";
import type { CreateListener, Operation, UpdateListener } from "./operation";

const NONE: ReadonlySet<string> = new Set();

/**
 * Whether a reading shows an operation's effect. `before` is the reading that the plan was made on:
 * a listener that was there already is none that the plan created, and neither is one of `others`.
 */
export function isVisible(
  now: Snapshot,
  operation: Operation,
  before: Snapshot,
  others = NONE,
): boolean {
  if (operation.kind === "create") return findCreated(now, operation, before, others) !== undefined;
  const listener = now.listeners.find(({ id }) => id === operation.listenerId);
  switch (operation.kind) {
    case "update":
      return listener !== undefined && holds(listener, operation);
    case "delete":
      return listener === undefined;
    case "add-application":
      return listener?.appIds.includes(operation.appId) ?? false;
    case "remove-application":
      return !(listener?.appIds.includes(operation.appId) ?? false);
  }
}

/** Where the lists only change their order, as a restore gives it back, the order tells. */
function holds(now: Settings, { before, settings }: UpdateListener): boolean {
  if (!sameSettings(now, settings)) return false;
  return !sameSettings(before, settings) || identicalSettings(now, settings);
}

/** The listener that a create made, when its answer got lost. */
export function findCreated(
  now: Snapshot,
  operation: CreateListener,
  before: Snapshot,
  others = NONE,
): Listener | undefined {
  const known = new Set(before.listeners.map(({ id }) => id));
  return now.listeners.find(
    (listener) =>
      !known.has(listener.id) &&
      !others.has(listener.id) &&
      listener.displayName === operation.displayName &&
      listener.priority === operation.priority &&
      sameSettings(listener, operation.settings) &&
      isWithin(operation.appIds, listener.appIds),
  );
}
