import { CODES } from "@/lib/geo/codes";
import { type ApplicationRegions, applicationRegions, decidedBy } from "../applicationRegions";
import type { Baseline } from "../baseline";
import type { Channel } from "../channel";
import type { Listener } from "../listener";
import { type Status, deriveStatus, isReachable } from "../status";
import { type Effect, effectFor, effectKey } from "../effect";
import { groupBy } from "../groupBy";
import { remember } from "../remember";
import type { RegionLists } from "../settings";
import type { Snapshot } from "../snapshot";

/** Of how many applications a code has each status. */
export interface Reach {
  readonly code: number;
  readonly total: number;
  readonly reachable: number;
  readonly counts: Readonly<Record<Status, number>>;
}

/** So many applications for which the same is set. */
export interface ReachShare {
  readonly regions: ApplicationRegions;
  readonly count: number;
}

/** For every calling code, by code. Counted by group: an application more costs nothing. */
export function reachOfCodes(
  groups: readonly ReachShare[],
  channel: Channel,
): ReadonlyMap<number, Reach> {
  return new Map(CODES.map(({ code }) => [code, reachOf(groups, channel, code)]));
}

/** @param code one that is known */
export function reachOf(groups: readonly ReachShare[], channel: Channel, code: number): Reach {
  const counts = { default: 0, "opted-in": 0, excluded: 0, blocked: 0, unknown: 0 };
  let total = 0;
  for (const { regions, count } of groups) {
    counts[codeStatuses(regions, channel).get(code) ?? "unknown"] += count;
    total += count;
  }
  return { code, total, reachable: counts.default + counts["opted-in"], counts };
}

/** How many of all calling codes have each status under what is set. */
export function statusCounts(
  regions: ApplicationRegions,
  channel: Channel,
): Readonly<Record<Status, number>> {
  const counts = { default: 0, "opted-in": 0, excluded: 0, blocked: 0, unknown: 0 };
  for (const status of codeStatuses(regions, channel).values()) counts[status] += 1;
  return counts;
}

type Statuses = ReadonlyMap<number, Status>;

const NOTHING_PREDICTED: Statuses = new Map(CODES.map(({ code }) => [code, "unknown"]));

/** By the lists that decide, and with the baseline that they were looked up under. */
const known = new WeakMap<RegionLists, { readonly under: Baseline; readonly statuses: Statuses }>();

/** The status of every calling code: worked out once for all applications that the same lists decide for. */
function codeStatuses({ settings, baseline }: ApplicationRegions, channel: Channel): Statuses {
  if (settings === null) return NOTHING_PREDICTED;
  const [lists, under] = [settings[channel], baseline[channel]];
  const found = known.get(lists);
  if (found?.under === under) return found.statuses;
  const sets = { include: lookUp(lists.include), exclude: lookUp(lists.exclude) };
  const statuses = new Map(CODES.map(({ code }) => [code, deriveStatus(code, sets, under)]));
  known.set(lists, { under, statuses });
  return statuses;
}

function lookUp(codes: readonly number[]) {
  const set = new Set(codes);
  return { includes: (code: number) => set.has(code) };
}

/** The known codes that are reachable where a listener decides, ascending. */
export function reachableBy(listener: Listener, channel: Channel): readonly number[] {
  const { settings, baseline } = decidedBy(listener);
  return remember(reachable[channel], listener, () =>
    CODES.map(({ code }) => code).filter((code) =>
      isReachable(deriveStatus(code, settings[channel], baseline[channel])),
    ),
  );
}

/** Worked out once for each listener of a reading: pages with hundreds of them render often. */
const reachable = {
  sms: new WeakMap<Listener, number[]>(),
  voice: new WeakMap<Listener, number[]>(),
};

/** How far a code is reachable, in as many steps as the eye tells apart: 0 is nowhere, 5 everywhere. */
export const HEATS = [0, 1, 2, 3, 4, 5] as const;
export type Heat = (typeof HEATS)[number];

/** None, below a quarter, below a half, below three quarters, below all, all; null of no application. */
export function heatOf({ reachable, total }: Pick<Reach, "reachable" | "total">): Heat | null {
  if (total === 0) return null;
  if (reachable === 0) return 0;
  if (reachable === total) return 5;
  const share = reachable / total;
  if (share < 0.25) return 1;
  if (share < 0.5) return 2;
  return share < 0.75 ? 3 : 4;
}

/** Applications for which the same listener decides, and so have the same status for every code. */
export interface EffectGroup extends ReachShare {
  readonly key: string;
  readonly appIds: readonly string[];
}

/** The applications by what decides for them: at most a few hundred groups for thousands. */
export function effectGroups(snapshot: Snapshot, appIds: readonly string[]): EffectGroup[] {
  const groups = groupBy(appIds, (appId) => keyOf(effectFor(snapshot, appId)));
  return [...groups].map(([key, members]) => ({
    key,
    regions: applicationRegions(snapshot, members[0]),
    appIds: members,
    count: members.length,
  }));
}

/** Whom else the one that decides overrules makes no difference. */
function keyOf(effect: Effect): string {
  return effectKey(effect.kind === "listener" ? { ...effect, overruled: [] } : effect);
}
