import type { Baseline } from "../baseline";
import { baselineOf } from "../baseline";
import { CHANNELS } from "../channel";
import type { Listener } from "../listener";
import { settingsOf } from "../listener";
import type { ListenerTarget } from "../plan/target";
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
