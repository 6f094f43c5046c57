import { CODES } from "@/lib/geo/codes";
import { type ApplicationRegions, applicationRegions, statusUnder } from "../applicationRegions";
import { effectFor, effectKey } from "../effect";
import { groupBy } from "../groupBy";
import { remember } from "../remember";
import { type Channel, CHANNELS } from "../channel";
import { type Settings, codesIn } from "../settings";
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
  const known = new Map<string, Change>();
  const affected = appIds.flatMap((appId) => {
    const pair = `${effectKey(effectFor(before, appId))} ${effectKey(effectFor(after, appId))}`;
    const change = remember(known, pair, () => changeOf(before, after, appId));
    return change.key === null ? [] : [{ appId, change }];
  });
  return [...groupBy(affected, ({ change }) => change.key).values()].map((alike) => ({
    ...alike[0].change.impact,
    appIds: alike.map(({ appId }) => appId),
  }));
}

interface Change {
  /** Equal for equal changes; null for none. */
  readonly key: string | null;
  readonly impact: Omit<Impact, "appIds">;
}

function changeOf(before: Snapshot, after: Snapshot, appId: string): Change {
  const now = applicationRegions(before, appId);
  const then = applicationRegions(after, appId).settings;
  const unpredictable = now.settings === null && then !== null;
  const disputed = now.settings !== null && then === null;
  const impact = { changes: statusChanges(now, then), unpredictable, disputed };
  const isNone = impact.changes.length === 0 && !unpredictable && !disputed;
  return { key: isNone ? null : JSON.stringify(impact), impact };
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
  const listed = [now, then].flatMap((each) => (each === null ? [] : codesIn(each[channel])));
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
