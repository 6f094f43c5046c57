import { CODES } from "@/lib/geo/codes";
import { type ApplicationRegions, applicationRegions, statusUnder } from "../applicationRegions";
import { type Channel, CHANNELS } from "../channel";
import type { Settings } from "../settings";
import type { Snapshot } from "../snapshot";
import { type Status, isReachable } from "../status";
import { tierOfCode } from "@/lib/geo/tiers";

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
  /** The same afterwards, where today it is known: what a restore of a conflict does. */
  readonly disputed: boolean;
}

/**
 * What changes between two readings (the second usually simulated), application by application;
 * those with the same changes together, those without any left out. Applications that the same
 * listeners apply to are looked at once: there are thousands of them, and few hundred listeners.
 */
export function impacts(before: Snapshot, after: Snapshot, appIds: readonly string[]): Impact[] {
  const now = situations(before);
  const then = situations(after);
  const byPair = new Map<string, Group | null>();
  const groups = new Map<string, Group>();
  for (const appId of appIds) {
    const pair = `${now.keyOf(appId)} ${then.keyOf(appId)}`;
    let group = byPair.get(pair);
    if (group === undefined) {
      group = groupOf(groups, now.regionsOf(appId), then.regionsOf(appId));
      byPair.set(pair, group);
    }
    group?.appIds.push(appId);
  }
  return [...groups.values()];
}

type Group = { appIds: string[] } & Omit<Impact, "appIds">;

/** The group of those with the same changes, made when it is the first of them; null for none. */
function groupOf(
  groups: Map<string, Group>,
  now: ApplicationRegions,
  then: ApplicationRegions,
): Group | null {
  const unpredictable = now.settings === null && then.settings !== null;
  const disputed = now.settings !== null && then.settings === null;
  const changes = statusChanges(now, then.settings);
  if (changes.length === 0 && !unpredictable && !disputed) return null;
  const key = JSON.stringify([changes, unpredictable, disputed]);
  const known = groups.get(key);
  if (known !== undefined) return known;
  const group = { appIds: [], changes, unpredictable, disputed };
  groups.set(key, group);
  return group;
}

/** Tells applications apart by the listeners that apply to them, and by nothing else. */
function situations(snapshot: Snapshot) {
  const all = [...snapshot.listeners, ...snapshot.unreadable];
  const everywhere = all.flatMap(({ allApplications }, at) => (allApplications ? [at] : []));
  const naming = new Map<string, number[]>();
  all.forEach(({ appIds, allApplications }, at) => {
    if (allApplications) return;
    for (const appId of appIds) {
      const places = naming.get(appId);
      if (places === undefined) naming.set(appId, [at]);
      else if (places.at(-1) !== at) places.push(at);
    }
  });
  return {
    keyOf: (appId: string) => naming.get(appId)?.join(",") ?? "",
    regionsOf(appId: string): ApplicationRegions {
      const places = new Set([...(naming.get(appId) ?? []), ...everywhere]);
      const listeners = snapshot.listeners.filter((_, at) => places.has(at));
      const unreadable = snapshot.unreadable.filter((_, at) =>
        places.has(at + snapshot.listeners.length),
      );
      return applicationRegions({ ...snapshot, listeners, unreadable }, appId);
    },
  };
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

/** Why an admin is asked to tick that this is meant: opening invites fraud, closing does not. */
export interface Caution {
  /** Codes of Microsoft's highest price tier that become reachable. */
  readonly highTier: readonly number[];
  /** How many codes become reachable, where that is more than ten. */
  readonly many: number | null;
}

const MANY = 10;

export function cautionFor(impacts: readonly Impact[]): Caution | null {
  const opened = new Set(impacts.flatMap(({ changes }) => gained(changes)).map(({ code }) => code));
  const highTier = [...opened].filter((code) => tierOfCode(code) === "high");
  const many = opened.size > MANY ? opened.size : null;
  return highTier.length > 0 || many !== null ? { highTier, many } : null;
}
