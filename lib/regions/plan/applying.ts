import type { Listener } from "../listener";
import { appliesTo } from "../listener";

/** The listeners that apply to an application, those of the highest priority first. */
export function applyingTo(listeners: readonly Listener[], appId: string): Listener[] {
  return listeners
    .filter((listener) => appliesTo(listener, appId))
    .sort((a, b) => b.priority - a.priority || compare(a.id, b.id));
}

/** Those of the highest priority; more than one is a conflict. */
export function topOf(applying: readonly Listener[]): Listener[] {
  const highest = applying[0]?.priority;
  return applying.filter(({ priority }) => priority === highest);
}

/** Whether the listener reaches the application only because it includes all of them. */
export function isNamed(listener: Listener, appId: string): boolean {
  return !listener.allApplications && listener.appIds.includes(appId);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
