import { counted, figure, joined, momentText } from "@/lib/domain/format";
import type { PropertyChange, TimelineEntry } from "@/lib/domain/history/entry";
import { regionText } from "@/lib/domain/rows";
import { isolated } from "@/lib/domain/shownName";

/** More regions than these are counted in a row, and listed with the single writes. */
const MOST_NAMED = 3;

/** "Kenya +254 and Uganda +256", "95 regions". */
export function regionsText(codes: readonly number[]): string {
  return codes.length > MOST_NAMED
    ? counted(codes.length, "region")
    : joined(codes.map(regionText));
}

export function openedText(codes: readonly number[]): string {
  return `Opened ${regionsText(codes)}`;
}

export function closedText(codes: readonly number[]): string {
  return `Closed ${regionsText(codes)}`;
}

export function optedInText(codes: readonly number[]): string {
  return `Created with ${regionsText(codes)} opted in`;
}

export function excludedText(codes: readonly number[]): string {
  return `Created with ${regionsText(codes)} excluded`;
}

export const NO_EFFECT = "No effect on delivery";
export const UNSAID = "Settings changed; Graph's log does not say which";

/** Of several writes, some are not told. */
export function someUnsaidText(count: number, all: number): string {
  return `Graph's log does not say which settings ${figure(count)} of ${counted(all, "write")} changed`;
}

/** "Changed Contoso retail regions", of a write that failed also why. */
export function actText({ act, succeeded, reason, listenerName }: TimelineEntry): string {
  const name = listenerName === null ? "an unnamed listener" : isolated(listenerName);
  if (succeeded) return DONE[act](name);
  return reason === "" ? FAILED[act](name) : `${FAILED[act](name)}: ${reason}`;
}

type OfListener = (name: string) => string;
type ByAct = Readonly<Record<TimelineEntry["act"], OfListener>>;

const DONE: ByAct = {
  created: (name) => `Created ${name}`,
  updated: (name) => `Changed ${name}`,
  deleted: (name) => `Deleted ${name}`,
};

const FAILED: ByAct = {
  created: (name) => `Tried to create ${name}; it failed`,
  updated: (name) => `Tried to change ${name}; it failed`,
  deleted: (name) => `Tried to delete ${name}; it failed`,
};

/** What a row of several writes did: "Changed 26 listeners", "Created 1 and changed 11 listeners". */
export function actsText(entries: readonly TimelineEntry[]): string {
  if (entries.some(({ succeeded }) => !succeeded)) {
    const failed = entries.filter(({ succeeded }) => !succeeded).length;
    return `Made ${counted(entries.length, "write")}, of which ${figure(failed)} failed`;
  }
  const of = (act: TimelineEntry["act"]) =>
    new Set(entries.filter((each) => each.act === act).map((each) => each.listenerId ?? each.id))
      .size;
  const [created, changed, deleted] = [of("created"), of("updated"), of("deleted")];
  if (created > 0 && changed > 0 && deleted > 0) {
    return `Created ${figure(created)}, changed ${figure(changed)} and deleted ${counted(deleted, "listener")}`;
  }
  if (created > 0 && changed > 0) {
    return `Created ${figure(created)} and changed ${counted(changed, "listener")}`;
  }
  if (created > 0 && deleted > 0) {
    return `Created ${figure(created)} and deleted ${counted(deleted, "listener")}`;
  }
  if (changed > 0 && deleted > 0) {
    return `Changed ${figure(changed)} and deleted ${counted(deleted, "listener")}`;
  }
  if (created > 0) return DONE.created(counted(created, "listener"));
  return deleted > 0
    ? DONE.deleted(counted(deleted, "listener"))
    : DONE.updated(counted(changed, "listener"));
}

/** What was done to a listener that has another name since. */
export function nowCalledText(act: string, name: string | null): string {
  return name === null ? `${act}, now unnamed` : `${act}, now ${isolated(name)}`;
}

/** The run of this browser that a row is part of, with its reason. */
export function runText(heading: string, reason: string): string {
  return reason === "" ? `Part of “${heading}”` : `Part of “${heading}”, because: ${reason}`;
}

/** Those whom the listener named, as the log has it. */
export function forText(applications: string): string {
  return `For ${applications}`;
}

/** Whom it names today: whom it named then, the log does not say. */
export function servesText(applications: string, listeners: number): string {
  return listeners === 1 ? `Now serves ${applications}` : `They now serve ${applications}`;
}

export function addedText(applications: string): string {
  return `Added ${applications}`;
}

export function removedText(applications: string): string {
  return `Removed ${applications}`;
}

/** "priority: 500 → 77", "Renamed from “Retail” to “Shop”". */
export function propertyText({ property, before, after }: PropertyChange): string {
  if (property === "displayName" && before !== null && after !== null) {
    return `Renamed from “${nameIn(before)}” to “${nameIn(after)}”`;
  }
  return `${property}: ${before ?? "nothing"} → ${after ?? "nothing"}`;
}

/** A name as the log has it: JSON, or the name itself. */
function nameIn(text: string): string {
  const quoted = /^"(.*)"$/.exec(text)?.[1];
  return isolated(quoted ?? text);
}

/** From when to when a row was written. */
export function spanText(first: string, last: string): string {
  const [from, to] = [momentText(first), momentText(last)];
  return from === to ? from : `${from} to ${to}`;
}
