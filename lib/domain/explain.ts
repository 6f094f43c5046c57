import { isKnownCode } from "@/lib/geo/codes";
import { plural, t } from "@/lib/i18n/t";
import type { ApplicationRegions } from "./applicationRegions";
import type { Baseline } from "./baseline";
import type { Channel } from "./channel";
import type { Effect } from "./effect";
import { joined } from "./format";
import type { Listener, UnreadableListener } from "./listener";
import type { Status } from "./status";
import { isolated, quoted } from "./shownName";

/** Why a code has its status, from the shortest to the full account. */
export interface Explanation {
  /** A few words for the table. */
  readonly short: string;
  /** Whole sentences for the details. */
  readonly sentences: readonly string[];
}

function foreign(): Explanation {
  return {
    short: t`In the lists, no known effect`,
    sentences: [
      t`This number is in the lists but is not a calling code. It has no known effect, and is kept.`,
    ],
  };
}

/** Why a code has the status that is set; `status` is what `statusUnder` gave for it. */
export function explain(
  code: number,
  status: Status,
  regions: ApplicationRegions,
  channel: Channel,
): Explanation {
  const baseline = regions.baseline[channel];
  if (!isKnownCode(code)) return foreign();
  switch (regions.effect.kind) {
    case "conflict":
      return {
        short: t`Listeners conflict`,
        sentences: [conflictSentence(regions.effect.listeners)],
      };
    case "unreadable":
      return {
        short: t`Listener not readable`,
        sentences: [unreadableSentence(regions.effect.listeners)],
      };
    case "none":
    case "listener":
      return {
        short: shortReason(status, regions.effect, baseline),
        sentences: [
          reason(code, status, regions.effect, baseline),
          ...notes(code, regions, channel),
        ],
      };
  }
}

/** The name people know a listener by, in quotes; its id where it has none. */
export function listenerName(listener: Pick<Listener, "displayName" | "id">): string {
  return quoted(listener.displayName || listener.id);
}

/** The same with its id, where several may have one name; the id alone where it has no name. */
export function listenerWithId({ displayName, id }: Pick<Listener, "displayName" | "id">): string {
  return displayName ? t`“${isolated(displayName)}” (${id})` : id;
}

/** Which baseline is in force: "Microsoft's list of 2026-04-17" or "Graph's defaultRegions". */
export function baselineName({ source, date }: Pick<Baseline, "source" | "date">): string {
  return source === "graph" ? t`Graph’s defaultRegions` : t`Microsoft’s list of ${dateText(date)}`;
}

function dateText(date: string | null): string {
  return date ?? t`unknown date`;
}

export function conflictSentence(listeners: readonly Listener[]): string {
  const priority = String(listeners[0]?.priority ?? 0);
  return t`${named(listeners)} have the same priority, ${priority}. Graph uses one of them without saying which, so nothing is predicted.`;
}

export function unreadableSentence(listeners: readonly UnreadableListener[]): string {
  const [names, count] = [named(listeners), listeners.length];
  return plural(
    count,
  )`${names} applies here and cannot be read, so nothing is predicted.|${names} apply here and cannot be read, so nothing is predicted.`;
}

function shortReason(status: Status, effect: Effect, baseline: Baseline): string {
  switch (status) {
    case "excluded":
    case "opted-in":
      return effect.kind === "listener" ? listenerName(effect.listener) : t`No listener`;
    case "default":
      return baseline.source === "graph" ? t`Graph’s defaultRegions` : t`Microsoft’s default`;
    case "blocked":
      return baseline.source === "graph" ? t`Not in defaultRegions` : t`Microsoft’s opt-in list`;
    case "unknown":
      return t`Not on Microsoft’s list`;
  }
}

function reason(code: number, status: Status, effect: Effect, baseline: Baseline): string {
  const called = `+${code}`;
  const listener = effect.kind === "listener" ? listenerName(effect.listener) : null;
  const date = dateText(baseline.date);
  switch (status) {
    // Without a listener no code has one of these two.
    case "excluded":
      return t`${called} is excluded by the listener ${listener ?? "–"}.`;
    case "opted-in":
      return t`Microsoft blocks ${called} until opt-in, and the listener ${listener ?? "–"} opts it in.`;
    case "default":
      return baseline.source === "graph"
        ? t`${called} is one of Graph’s defaultRegions.`
        : t`${called} is not on Microsoft’s list of ${date} of codes that require opt-in.`;
    case "blocked":
      return blockedReason(called, listener, baseline.source, date);
    case "unknown":
      return listener === null
        ? t`Microsoft’s list of ${date} does not mention ${called}, and no listener opts it in.`
        : t`Microsoft’s list of ${date} does not mention ${called}, and the listener ${listener} does not opt it in.`;
  }
}

function blockedReason(
  called: string,
  listener: string | null,
  source: Baseline["source"],
  date: string,
): string {
  if (source === "graph") {
    return listener === null
      ? t`${called} is not one of Graph’s defaultRegions, and no listener opts it in.`
      : t`${called} is not one of Graph’s defaultRegions, and the listener ${listener} does not opt it in.`;
  }
  return listener === null
    ? t`${called} is on Microsoft’s list of ${date} of codes that require opt-in, and no listener opts it in.`
    : t`${called} is on Microsoft’s list of ${date} of codes that require opt-in, and the listener ${listener} does not opt it in.`;
}

function notes(code: number, { effect, settings, baseline }: ApplicationRegions, channel: Channel) {
  const lists = settings?.[channel];
  const listed = lists?.include.includes(code) === true;
  const both = listed && lists.exclude.includes(code);
  return [
    both ? t`It is in both lists; the exclusion wins.` : null,
    !both && listed && baseline[channel].enabled.has(code)
      ? t`It is also opted in, which has no effect.`
      : null,
    effect.kind === "none"
      ? t`No listener applies to this application: Microsoft’s default.`
      : null,
    effect.kind === "listener" && effect.overruled.length > 0
      ? overruledSentence(effect.overruled)
      : null,
  ].filter((note) => note !== null);
}

function overruledSentence(listeners: readonly Listener[]): string {
  const [names, count] = [named(listeners), listeners.length];
  return plural(
    count,
  )`${names} applies too, at a lower priority, and has no effect.|${names} apply too, at a lower priority, and have no effect.`;
}

function named(listeners: readonly Pick<Listener, "displayName" | "id">[]): string {
  return joined(listeners.map(listenerName));
}
