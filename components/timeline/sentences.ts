import { joined, momentText } from "@/lib/domain/format";
import type { PropertyChange, TimelineEntry } from "@/lib/domain/history/entry";
import { regionText } from "@/lib/domain/rows";
import { isolated } from "@/lib/domain/shownName";
import { plural, t } from "@/lib/i18n/t";

/** More regions than these are counted in a row, and listed with the single writes. */
const MOST_NAMED = 3;

/** "Opened Kenya +254 and Uganda +256", "Opened 95 regions". */
export function openedText(codes: readonly number[]): string {
  return codes.length > MOST_NAMED
    ? plural(codes.length)`Opened # region|Opened # regions`
    : t`Opened ${regionsText(codes)}`;
}

export function closedText(codes: readonly number[]): string {
  return codes.length > MOST_NAMED
    ? plural(codes.length)`Closed # region|Closed # regions`
    : t`Closed ${regionsText(codes)}`;
}

export function optedInText(codes: readonly number[]): string {
  return codes.length > MOST_NAMED
    ? plural(codes.length)`Created with # region opted in|Created with # regions opted in`
    : t`Created with ${regionsText(codes)} opted in`;
}

export function excludedText(codes: readonly number[]): string {
  return codes.length > MOST_NAMED
    ? plural(codes.length)`Created with # region excluded|Created with # regions excluded`
    : t`Created with ${regionsText(codes)} excluded`;
}

function regionsText(codes: readonly number[]): string {
  return joined(codes.map(regionText));
}

export function noEffectText(): string {
  return t`No effect on delivery`;
}

export function unsaidText(): string {
  return t`Settings changed; Graph’s log does not say which`;
}

/** Of several writes, some are not told. */
export function someUnsaidText(count: number, all: number): string {
  return plural(
    all,
  )`Graph’s log does not say which settings ${count} of # write changed|Graph’s log does not say which settings ${count} of # writes changed`;
}

/** "Changed Contoso retail regions", of a write that failed also why. */
export function actText({ act, succeeded, reason, listenerName }: TimelineEntry): string {
  const name = listenerName === null ? null : isolated(listenerName);
  if (succeeded) return DONE[act](name);
  const failed = FAILED[act](name);
  return reason === "" ? failed : t`${failed}: ${reason}`;
}

/** Null for a listener without a name. */
type OfListener = (name: string | null) => string;
type ByAct = Readonly<Record<TimelineEntry["act"], OfListener>>;

const DONE: ByAct = {
  created: (name) => (name === null ? t`Created an unnamed listener` : t`Created ${name}`),
  updated: (name) => (name === null ? t`Changed an unnamed listener` : t`Changed ${name}`),
  deleted: (name) => (name === null ? t`Deleted an unnamed listener` : t`Deleted ${name}`),
};

const FAILED: ByAct = {
  created: (name) =>
    name === null
      ? t`Tried to create an unnamed listener; it failed`
      : t`Tried to create ${name}; it failed`,
  updated: (name) =>
    name === null
      ? t`Tried to change an unnamed listener; it failed`
      : t`Tried to change ${name}; it failed`,
  deleted: (name) =>
    name === null
      ? t`Tried to delete an unnamed listener; it failed`
      : t`Tried to delete ${name}; it failed`,
};

/** What a row of several writes did: "Changed 26 listeners", "Created 1 and changed 11 listeners". */
export function actsText(entries: readonly TimelineEntry[]): string {
  const failed = entries.filter(({ succeeded }) => !succeeded).length;
  if (failed > 0) {
    return plural(
      entries.length,
    )`Made # write, of which ${failed} failed|Made # writes, of which ${failed} failed`;
  }
  const of = (act: TimelineEntry["act"]) =>
    new Set(entries.filter((each) => each.act === act).map((each) => each.listenerId ?? each.id))
      .size;
  return listenersText(of("created"), of("updated"), of("deleted"));
}

function listenersText(created: number, changed: number, deleted: number): string {
  if (created > 0 && changed > 0 && deleted > 0) {
    return plural(
      deleted,
    )`Created ${created}, changed ${changed} and deleted # listener|Created ${created}, changed ${changed} and deleted # listeners`;
  }
  if (created > 0 && changed > 0) {
    return plural(
      changed,
    )`Created ${created} and changed # listener|Created ${created} and changed # listeners`;
  }
  if (created > 0 && deleted > 0) {
    return plural(
      deleted,
    )`Created ${created} and deleted # listener|Created ${created} and deleted # listeners`;
  }
  if (changed > 0 && deleted > 0) {
    return plural(
      deleted,
    )`Changed ${changed} and deleted # listener|Changed ${changed} and deleted # listeners`;
  }
  if (created > 0) return plural(created)`Created # listener|Created # listeners`;
  return deleted > 0
    ? plural(deleted)`Deleted # listener|Deleted # listeners`
    : plural(changed)`Changed # listener|Changed # listeners`;
}

/** What was done to a listener that has another name since. */
export function nowCalledText(act: string, name: string | null): string {
  return name === null ? t`${act}, now unnamed` : t`${act}, now ${isolated(name)}`;
}

/** The run of this browser that a row is part of, with its reason. */
export function runText(heading: string, reason: string): string {
  return reason === "" ? t`Part of “${heading}”` : t`Part of “${heading}”, because: ${reason}`;
}

/** Those whom the listener named, as the log has it. */
export function forText(applications: string): string {
  return t`For ${applications}`;
}

/** Whom it names today: whom it named then, the log does not say. */
export function servesText(applications: string, listeners: number): string {
  return listeners === 1 ? t`Now serves ${applications}` : t`They now serve ${applications}`;
}

export function servesAllText(listeners: number): string {
  return listeners === 1 ? t`Now serves all applications` : t`They now serve all applications`;
}

export function addedText(applications: string): string {
  return t`Added ${applications}`;
}

export function removedText(applications: string): string {
  return t`Removed ${applications}`;
}

/** "priority: 500 → 77", "Renamed from “Retail” to “Shop”". */
export function propertyText({ property, before, after }: PropertyChange): string {
  if (property === "displayName" && before !== null && after !== null) {
    return t`Renamed from “${nameIn(before)}” to “${nameIn(after)}”`;
  }
  return t`${property}: ${before ?? t`nothing`} → ${after ?? t`nothing`}`;
}

/** A name as the log has it: JSON, or the name itself. */
function nameIn(text: string): string {
  const quoted = /^"(.*)"$/.exec(text)?.[1];
  return isolated(quoted ?? text);
}

/** From when to when a row was written. */
export function spanText(first: string, last: string): string {
  const [from, to] = [momentText(first), momentText(last)];
  return from === to ? from : t`${from} to ${to}`;
}
