import { applyingIn } from "../effect";
import type { Listener } from "../listener";

/** The listeners that apply to an application, those of the highest priority first. */
export function applyingTo(listeners: readonly Listener[], appId: string): Listener[] {
  return [...applyingIn(listeners, appId)].sort(
    (a, b) => b.priority - a.priority || compare(a.id, b.id),
  );
}

/** Those of the highest priority; more than one is a conflict. */
export function topOf(applying: readonly Listener[]): Listener[] {
  const highest = applying[0]?.priority;
  return applying.filter(({ priority }) => priority === highest);
}

/**
 * Whether a listener that applies to the application names it, and does not reach it only because it
 * includes all of them.
 */
export function isNamed(listener: Listener, appId: string): boolean {
  return !listener.allApplications && listener.appIds.includes(appId);
}

const byId = new WeakMap<readonly Listener[], ReadonlyMap<string, Listener>>();

/** A listener of a reading by its id. */
export function listenerOf(listeners: readonly Listener[], id: string): Listener | undefined {
  let known = byId.get(listeners);
  if (known === undefined) {
    known = new Map(listeners.map((listener) => [listener.id, listener]));
    byId.set(listeners, known);
  }
  return known.get(id);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
