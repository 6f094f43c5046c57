import { CODES } from "../../geo/codes";
import type { ApplicationRegions } from "../applicationRegions";
import { applicationRegions, statusUnder } from "../applicationRegions";
import type { Channel } from "../channel";
import { CHANNELS } from "../channel";
import type { Settings } from "../settings";
import type { Snapshot } from "../snapshot";
import type { Status } from "../status";
import { isReachable } from "../status";

export interface StatusChange {
  readonly channel: Channel;
  readonly code: number;
  readonly from: Status;
  readonly to: Status;
}

/** What a plan changes for some applications, all alike. */
export interface Impact {
  readonly appIds: readonly string[];
  readonly changes: readonly StatusChange[];
  /** Listeners of equal priority, or one that cannot be read: what is set today is not known. */
  readonly unpredictable: boolean;
}

/**
 * What changes between two readings (the second usually simulated), application by application;
 * those with the same changes together, those without any left out.
 */
export function impacts(before: Snapshot, after: Snapshot, appIds: readonly string[]): Impact[] {
  const groups = new Map<string, { appIds: string[] } & Omit<Impact, "appIds">>();
  for (const appId of appIds) {
    const now = applicationRegions(before, appId);
    const then = applicationRegions(after, appId);
    const unpredictable = now.settings === null && then.settings !== null;
    const changes = statusChanges(now, then.settings);
    if (changes.length === 0 && !unpredictable) continue;
    const key = JSON.stringify([changes, unpredictable]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { appIds: [appId], changes, unpredictable });
    else group.appIds.push(appId);
  }
  return [...groups.values()];
}

export function gained(changes: readonly StatusChange[]): StatusChange[] {
  return changes.filter(({ from, to }) => !isReachable(from) && isReachable(to));
}

export function lost(changes: readonly StatusChange[]): StatusChange[] {
  return changes.filter(({ from, to }) => isReachable(from) && !isReachable(to));
}

/** Changes that make no code reachable or unreachable, such as excluding a blocked one. */
export function neutral(changes: readonly StatusChange[]): StatusChange[] {
  return changes.filter(({ from, to }) => isReachable(from) === isReachable(to));
}

/** Both looked at with the baseline of today: a plan does not change what Microsoft enables. */
function statusChanges(now: ApplicationRegions, then: Settings | null): StatusChange[] {
  if (now.settings === null || then === null) return [];
  return CHANNELS.flatMap((channel) =>
    codesOf(now.settings, then, channel).flatMap((code): StatusChange[] => {
      const from = statusUnder(now.settings, now, channel, code);
      const to = statusUnder(then, now, channel, code);
      return from === to ? [] : [{ channel, code, from, to }];
    }),
  );
}

function codesOf(now: Settings | null, then: Settings, channel: Channel): number[] {
  const listed = [now, then].flatMap((settings) =>
    settings === null ? [] : [...settings[channel].include, ...settings[channel].exclude],
  );
  return [...new Set([...CODES.map(({ code }) => code), ...listed])];
}
