import type { Listener } from "../listener";
import type { ShapeTarget } from "../plan/target";

/**
 * Applications off a listener. One that would then name nobody is deleted instead: it would decide
 * for nobody, and count against the limit.
 */
export function leaving(listener: Listener, appIds: readonly string[]): ShapeTarget[] {
  const listenerId = listener.id;
  if (servesNobodyWithout(listener, appIds)) return [{ kind: "deletion", listenerId, appIds }];
  return appIds
    .filter((appId) => listener.appIds.includes(appId))
    .map((appId) => ({ kind: "membership", listenerId, appId, named: false }));
}

export function servesNobodyWithout(listener: Listener, appIds: readonly string[]): boolean {
  return !listener.allApplications && listener.appIds.every((appId) => appIds.includes(appId));
}
