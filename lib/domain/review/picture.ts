import { CODES } from "@/lib/geo/codes";
import { compareText } from "@/lib/i18n/formats";
import { TIERS, tierOfCode } from "@/lib/geo/tiers";
import { applicationRegions, statusUnder } from "../applicationRegions";
import type { Channel } from "../channel";
import { effectFor, effectKey } from "../effect";
import { groupBy } from "../groupBy";
import { type Heat, heatOf } from "../reach/reach";
import { namesOf } from "../rows";
import type { Snapshot } from "../snapshot";
import { type Status, isReachable } from "../status";
import { type Impact, gained, lost } from "./impact";

/** Codes that become reachable and that no longer are, for any of the applications, each once. */
export interface NetTotal {
  /** The costliest tiers first. */
  readonly opened: readonly number[];
  readonly closed: readonly number[];
}

/** What a plan changes at a glance: how far each code is reachable now and after it. */
export interface Picture extends NetTotal {
  /** The channel that the maps show. */
  readonly channel: Channel;
  readonly now: View;
  readonly after: View;
  /**
   * To how many regions everybody is limited, where that is what happens: afterwards each code is
   * either reachable or excluded for all, and as many are reachable; before, for some it was not so.
   */
  readonly only: number | null;
  /** Known codes whose status changes for nobody. */
  readonly unchanged: readonly number[];
}

/** By code: the status, where all the applications have the same; else in how many it is reachable. */
export type View =
  | { readonly kind: "statuses"; readonly of: ReadonlyMap<number, Status> }
  | { readonly kind: "shares"; readonly of: ReadonlyMap<number, Heat> };

/** Null where nothing is set differently for anybody. */
export function pictureOf(
  before: Snapshot,
  after: Snapshot,
  effects: readonly Impact[],
): Picture | null {
  const appIds = effects.flatMap((effect) => effect.appIds);
  if (appIds.length === 0) return null;
  const changes = effects.flatMap((effect) => effect.changes);
  const isVoice = changes.length > 0 && changes.every(({ channel }) => channel === "voice");
  const channel = isVoice ? "voice" : "sms";
  const changed = new Set(changes.map(({ code }) => code));
  const alike = alikeIn(before, after, appIds, channel);
  const net = netTotal(effects);
  return {
    channel,
    ...net,
    ...viewsOf(alike),
    only: net.closed.length === 0 ? null : limitOf(alike),
    unchanged: CODES.map(({ code }) => code).filter((code) => !changed.has(code)),
  };
}

export function netTotal(effects: readonly Impact[]): NetTotal {
  const changes = effects.flatMap((effect) => effect.changes);
  const codes = (some: typeof changes) => [...new Set(some.map(({ code }) => code))];
  return { opened: costliestFirst(codes(gained(changes))), closed: codes(lost(changes)) };
}

/** What costs most to open stands first, alike by name. */
export function costliestFirst(codes: readonly number[]): number[] {
  const rank = (code: number) => {
    const tier = tierOfCode(code);
    return -TIERS.findIndex(({ id }) => id === tier);
  };
  const name = (code: number) => namesOf(code)[0] ?? "";
  return codes.toSorted((a, b) => rank(a) - rank(b) || compareText(name(a), name(b)));
}

/** Applications for which the same decides now and after. */
interface Alike {
  readonly count: number;
  readonly now: (code: number) => Status;
  readonly after: (code: number) => Status;
}

/** Both looked at with the baseline of today, as the impact is: a plan does not change it. */
function alikeIn(
  before: Snapshot,
  after: Snapshot,
  appIds: readonly string[],
  channel: Channel,
): Alike[] {
  const pairOf = (appId: string) =>
    `${effectKey(effectFor(before, appId))} ${effectKey(effectFor(after, appId))}`;
  return [...groupBy(appIds, pairOf).values()].map((members) => {
    const now = applicationRegions(before, members[0]);
    const then = applicationRegions(after, members[0]).settings;
    return {
      count: members.length,
      now: (code) => statusUnder(now.settings, now, channel, code),
      after: (code) => statusUnder(then, now, channel, code),
    };
  });
}

function limitOf(alike: readonly Alike[]): number | null {
  const isLimit = (statusOf: (code: number) => Status) =>
    CODES.every(({ code }) => statusOf(code) === "excluded" || isReachable(statusOf(code)));
  if (!alike.every(({ after }) => isLimit(after)) || alike.every(({ now }) => isLimit(now))) {
    return null;
  }
  const counts = alike.map(
    ({ after }) => CODES.filter(({ code }) => isReachable(after(code))).length,
  );
  const [count, ...others] = new Set(counts);
  return count === undefined || others.length > 0 ? null : count;
}

/** Both on one scale: statuses only where they are the same for all, now and after. */
function viewsOf(alike: readonly Alike[]): { readonly now: View; readonly after: View } {
  const now = statusesOf(alike, "now");
  const after = statusesOf(alike, "after");
  if (now !== null && after !== null) {
    return { now: { kind: "statuses", of: now }, after: { kind: "statuses", of: after } };
  }
  return { now: sharesOf(alike, "now"), after: sharesOf(alike, "after") };
}

function statusesOf(
  alike: readonly Alike[],
  when: "now" | "after",
): ReadonlyMap<number, Status> | null {
  const statuses = new Map<number, Status>();
  for (const { code } of CODES) {
    const [status, ...others] = new Set(alike.map((each) => each[when](code)));
    if (status === undefined || others.length > 0) return null;
    statuses.set(code, status);
  }
  return statuses;
}

function sharesOf(alike: readonly Alike[], when: "now" | "after"): View {
  const total = alike.reduce((sum, { count }) => sum + count, 0);
  const reachable = (code: number) =>
    alike.reduce((sum, each) => sum + (isReachable(each[when](code)) ? each.count : 0), 0);
  return {
    kind: "shares",
    of: new Map(
      CODES.map(({ code }) => [code, heatOf({ reachable: reachable(code), total }) ?? 0]),
    ),
  };
}
