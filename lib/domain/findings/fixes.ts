import { decidedBy } from "../applicationRegions";
import type { Baseline } from "../baseline";
import { perChannel } from "../channel";
import type { Listener } from "../listener";
import { isWithin } from "../isWithin";
import type { ListenerTarget, ShapeTarget } from "../plan/target";
import type { RegionLists } from "../settings";

/** The listener with other lists, for every application that it serves. */
export function withLists(
  listener: Listener,
  change: (lists: RegionLists, baseline: Baseline) => RegionLists,
): ListenerTarget {
  const { settings: before, baseline } = decidedBy(listener);
  const settings = perChannel((each) => change(before[each], baseline[each]));
  return { kind: "listener", listenerId: listener.id, settings };
}

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
  return !listener.allApplications && isWithin(listener.appIds, appIds);
}
