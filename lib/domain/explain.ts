import { isKnownCode } from "@/lib/geo/codes";
import type { ApplicationRegions } from "./applicationRegions";
import type { Baseline } from "./baseline";
import type { Channel } from "./channel";
import type { Effect } from "./effect";
import { joined } from "./format";
import type { Listener, UnreadableListener } from "./listener";
import type { Status } from "./status";
import { isolated } from "./shownName";

/** Why a code has its status, from the shortest to the full account. */
export interface Explanation {
  /** A few words for the table. */
  readonly short: string;
  /** Whole sentences for the details. */
  readonly sentences: readonly string[];
}

const FOREIGN: Explanation = {
  short: "In the lists, no known effect",
  sentences: [
    "This number is in the lists but is not a calling code. It has no known effect, and is kept.",
  ],
};

/** Why a code has the status that is set; `status` is what `statusUnder` gave for it. */
export function explain(
  code: number,
  status: Status,
  regions: ApplicationRegions,
  channel: Channel,
): Explanation {
  const baseline = regions.baseline[channel];
  if (!isKnownCode(code)) return FOREIGN;
  switch (regions.effect.kind) {
    case "conflict":
      return {
        short: "Listeners conflict",
        sentences: [conflictSentence(regions.effect.listeners)],
      };
    case "unreadable":
      return {
        short: "Listener not readable",
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
  return `“${isolated(listener.displayName || listener.id)}”`;
}

/** The same with its id, where several may have one name; the id alone where it has no name. */
export function listenerWithId({ displayName, id }: Pick<Listener, "displayName" | "id">): string {
  return displayName ? `“${isolated(displayName)}” (${id})` : id;
}

/** Which baseline is in force: "Microsoft's list of 2026-04-17" or "Graph's defaultRegions". */
export function baselineName(baseline: Pick<Baseline, "source" | "date">): string {
  return baseline.source === "graph"
    ? "Graph's defaultRegions"
    : `Microsoft's list of ${baseline.date ?? "unknown date"}`;
}

export function conflictSentence(listeners: readonly Listener[]): string {
  return (
    `${named(listeners)} have the same priority, ${listeners[0]?.priority ?? 0}. Graph uses one of ` +
    "them without saying which, so nothing is predicted."
  );
}

export function unreadableSentence(listeners: readonly UnreadableListener[]): string {
  const verb = listeners.length === 1 ? "applies" : "apply";
  return `${named(listeners)} ${verb} here and cannot be read, so nothing is predicted.`;
}

function shortReason(status: Status, effect: Effect, baseline: Baseline): string {
  switch (status) {
    case "excluded":
    case "opted-in":
      return effect.kind === "listener" ? listenerName(effect.listener) : "No listener";
    case "default":
      return baseline.source === "graph" ? "Graph's defaultRegions" : "Microsoft's default";
    case "blocked":
      return baseline.source === "graph" ? "Not in defaultRegions" : "Microsoft's opt-in list";
    case "unknown":
      return "Not on Microsoft's list";
  }
}

function reason(code: number, status: Status, effect: Effect, baseline: Baseline): string {
  const by =
    effect.kind === "listener" ? `the listener ${listenerName(effect.listener)}` : "nothing";
  const nothing =
    effect.kind === "listener" ? `${by} does not opt it in` : "no listener opts it in";
  switch (status) {
    case "excluded":
      return `+${code} is excluded by ${by}.`;
    case "opted-in":
      return `Microsoft blocks +${code} until opt-in, and ${by} opts it in.`;
    case "default":
      return baseline.source === "graph"
        ? `+${code} is one of Graph's defaultRegions.`
        : `+${code} is not on ${baselineName(baseline)} of codes that require opt-in.`;
    case "blocked":
      return baseline.source === "graph"
        ? `+${code} is not one of Graph's defaultRegions, and ${nothing}.`
        : `+${code} is on ${baselineName(baseline)} of codes that require opt-in, and ${nothing}.`;
    case "unknown":
      return `${baselineName(baseline)} does not mention +${code}, and ${nothing}.`;
  }
}

function notes(code: number, { effect, settings, baseline }: ApplicationRegions, channel: Channel) {
  const lists = settings?.[channel];
  const listed = lists?.include.includes(code) === true;
  const both = listed && lists.exclude.includes(code);
  return [
    both ? "It is in both lists; the exclusion wins." : null,
    !both && listed && baseline[channel].enabled.has(code)
      ? "It is also opted in, which has no effect."
      : null,
    effect.kind === "none" ? "No listener applies to this application: Microsoft's default." : null,
    effect.kind === "listener" && effect.overruled.length > 0
      ? `${named(effect.overruled)} ${effect.overruled.length === 1 ? "applies" : "apply"} too, at a lower priority, and ${effect.overruled.length === 1 ? "has" : "have"} no effect.`
      : null,
  ].filter((note) => note !== null);
}

function named(listeners: readonly Pick<Listener, "displayName" | "id">[]): string {
  return joined(listeners.map(listenerName));
}
