import { type Baseline, baselineOf } from "../baseline";
import { CHANNELS } from "../channel";
import { type Listener, settingsOf } from "../listener";
import type { ListenerTarget, ShapeTarget } from "../plan/target";
import type { RegionLists, Settings } from "../settings";

/** The listener with other lists, for every application that it serves. */
export function withLists(
  listener: Listener,
  change: (lists: RegionLists, baseline: Baseline) => RegionLists,
): ListenerTarget {
  const before = settingsOf(listener);
  const settings = CHANNELS.reduce<Settings>(
    (changed, channel) => ({
      ...changed,
      [channel]: change(before[channel], baselineOf(listener[channel])),
    }),
    before,
  );
  return { kind: "listener", listenerId: listener.id, settings };
}

/** Codes without those that were picked. */
export function without(codes: readonly number[], picked: readonly number[]): number[] {
  return codes.filter((code) => !picked.includes(code));
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
  return !listener.allApplications && listener.appIds.every((appId) => appIds.includes(appId));
}
