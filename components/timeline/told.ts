import { joined } from "@/lib/domain/format";
import { deedOf } from "@/lib/domain/history/deed";
import type { TimelineEntry } from "@/lib/domain/history/entry";
import type { TimelineRow } from "@/lib/domain/history/rows";
import { type StatusChange, gained, lost } from "@/lib/domain/review/impact";
import { costliestFirst } from "@/lib/domain/review/picture";
import { isolated } from "@/lib/domain/shownName";
import type { Snapshot } from "@/lib/domain/snapshot";
import * as say from "./sentences";

/** What is known beside the log: the tenant as it is now, and what applications are called. */
export interface Known {
  readonly snapshot: Snapshot | undefined;
  readonly nameOf: (appId: string) => string | null;
  /** "44 applications". */
  readonly textOf: (appIds: readonly string[]) => string;
}

/** A row of the timeline in sentences. */
export interface Told {
  readonly title: string;
  readonly lines: readonly string[];
}

export function rowTold({ entries }: TimelineRow, known: Known): Told {
  const [only] = entries;
  if (entries.length === 1) return { title: titleOf(only, known), lines: entryLines(only, known) };
  return {
    title: say.actsText(entries),
    lines: [...regionLines(entries), ...applicationLines(entries, known)],
  };
}

export function titleOf(entry: TimelineEntry, { snapshot }: Known): string {
  const text = say.actText(entry);
  const now = snapshot?.listeners.find(({ id }) => id === entry.listenerId);
  if (now === undefined || now.displayName === entry.listenerName) return text;
  return say.nowCalledText(text, now.displayName);
}

/** Everything that is known of one write. */
export function entryLines(entry: TimelineEntry, known: Known): string[] {
  return [
    ...regionLines([entry]),
    ...memberLines(entry, known),
    ...entry.others.map(say.propertyText),
    ...applicationLines([entry], known),
  ];
}

function regionLines(entries: readonly TimelineEntry[]): string[] {
  const deeds = entries.map(deedOf);
  const changes = deeds.flatMap((deed) => (deed.kind === "changed" ? deed.changes : []));
  const lists = deeds.flatMap((deed) => (deed.kind === "came" ? [deed] : []));
  const unsaid = deeds.filter(({ kind }) => kind === "unsaid").length;
  const lines = [
    ...changeLines(changes),
    ...listLine(
      say.optedInText,
      lists.flatMap(({ optedIn }) => optedIn),
    ),
    ...listLine(
      say.excludedText,
      lists.flatMap(({ excluded }) => excluded),
    ),
  ];
  if (unsaid === 0) return lines;
  if (unsaid < entries.length) return [...lines, say.someUnsaidText(unsaid, entries.length)];
  // A listener that came or went says so itself.
  return entries.every(({ act }) => act !== "updated") ? lines : [...lines, say.unsaidText()];
}

function changeLines(changes: readonly StatusChange[]): string[] {
  if (changes.length === 0) return [];
  const opened = listLine(say.openedText, costliestFirst(codesIn(gained(changes))));
  const closed = listLine(say.closedText, codesIn(lost(changes)));
  const lines = [...opened, ...closed];
  return lines.length === 0 ? [say.noEffectText()] : lines;
}

function listLine(text: (codes: readonly number[]) => string, codes: readonly number[]): string[] {
  const each = [...new Set(codes)];
  return each.length === 0 ? [] : [text(each)];
}

function codesIn(changes: readonly StatusChange[]): number[] {
  return [...new Set(changes.map(({ code }) => code))];
}

/** Applications that an update added to a listener or took off it. */
function memberLines({ applications }: TimelineEntry, known: Known): string[] {
  const { before = null, after = null } = applications ?? {};
  if (before === null || after === null) return [];
  const added = after.appIds.filter((appId) => !before.appIds.includes(appId));
  const removed = before.appIds.filter((appId) => !after.appIds.includes(appId));
  return [
    ...(added.length > 0 ? [say.addedText(namesText(added, known))] : []),
    ...(removed.length > 0 ? [say.removedText(namesText(removed, known))] : []),
  ];
}

/** For whom: as the log has it, else whom the listeners serve now. */
function applicationLines(entries: readonly TimelineEntry[], known: Known): string[] {
  const logged = entries.map(({ applications }) => applications?.after ?? applications?.before);
  const isLogged = logged.every((each) => each !== undefined && each !== null && !each.all);
  if (isLogged) {
    const appIds = [...new Set(logged.flatMap((each) => each?.appIds ?? []))];
    return appIds.length === 0 ? [] : [say.forText(namesText(appIds, known))];
  }
  const ids = new Set(entries.map(({ listenerId }) => listenerId));
  const now = known.snapshot?.listeners.filter(({ id }) => ids.has(id)) ?? [];
  if (now.some(({ allApplications }) => allApplications)) {
    return [say.servesAllText(ids.size)];
  }
  const appIds = [...new Set(now.flatMap((listener) => listener.appIds))];
  return appIds.length === 0 ? [] : [say.servesText(namesText(appIds, known), ids.size)];
}

const MOST_NAMED = 3;

function namesText(appIds: readonly string[], { nameOf, textOf }: Known): string {
  if (appIds.length > MOST_NAMED) return textOf(appIds);
  return joined(appIds.map((appId) => isolated(nameOf(appId) ?? appId)));
}

/** The codes that a write opened and closed, for those who search or look closer. */
export function codesOf(entry: TimelineEntry): readonly number[] {
  const deed = deedOf(entry);
  if (deed.kind === "changed") return codesIn([...gained(deed.changes), ...lost(deed.changes)]);
  return deed.kind === "came" ? [...deed.optedIn, ...deed.excluded] : [];
}
