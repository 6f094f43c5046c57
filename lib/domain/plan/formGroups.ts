import { groupBy } from "../groupBy";
import type { Listener } from "../listener";
import { normaliseSettings, settingsKey, type Settings } from "../settings";
import type { Assignment, Unserved } from "./assignApplications";
import { shapeKey, type Source } from "./listeners";
import { PlanRefused } from "./refusal";
import type { ApplicationTarget } from "./target";

/** An application that changes listeners; those of `from` must no longer name it. */
export interface Mover {
  readonly target: ApplicationTarget;
  readonly from: readonly Listener[];
}

/** Applications that a listener has to be found or made for, all with the same settings. */
export interface Group {
  /** What their listener takes over of the one that they are split from. */
  readonly source: Source | null;
  readonly settings: Settings;
  readonly priority: number;
  readonly movers: readonly Mover[];
  /** A name it must have: it is a listener that was deleted, and no other can stand in for it. */
  readonly named?: { readonly displayName: string | null };
}

/** A group with what the assignment knew of each application. */
export interface UnservedGroup extends Group {
  readonly movers: readonly UnservedMover[];
}

export interface UnservedMover extends Mover {
  readonly rivals: readonly Listener[];
}

/** The applications that one listener decides for today and that want other settings, in groups. */
export interface Split {
  /** Null: no listener applies to them. */
  readonly source: Listener | null;
  readonly groups: readonly UnservedGroup[];
}

const DEFAULT_PRIORITY = 500;
const HIGHEST_PRIORITY = 1000;

/** Forms groups of equal settings, for each listener that decides today. */
export function formGroups(assignments: readonly Assignment[]): Split[] {
  const unserved = assignments.filter((assignment) => assignment.kind === "unserved");
  return [...groupBy(unserved, ({ source }) => source)].map(([source, members]) => ({
    source,
    groups: groupsOf(source, members),
  }));
}

function groupsOf(source: Listener | null, unserved: readonly Unserved[]): UnservedGroup[] {
  const members = unserved.flatMap((each) => {
    const { target, from, rivals } = each;
    if (target.settings === null) return [];
    const settings = normaliseSettings(target.settings);
    return [{ mover: { target, from, rivals }, settings, priority: decidingPriority(each) }];
  });
  const key = ({ settings, priority }: (typeof members)[number]) =>
    `${priority} ${settingsKey(settings)}`;
  return [...groupBy(members, key).values()].map((alike) => {
    const [{ settings, priority }] = alike;
    return { source, settings, priority, movers: alike.map(({ mover }) => mover) };
  });
}

/** One group for all that one new listener can serve; what one of them carries over counts for all. */
export function uniteGroups(groups: readonly Group[]): Group[] {
  const key = (group: Group) =>
    group.named === undefined
      ? `${settingsKey(group.settings)} ${shapeKey(group.source, group.priority)}`
      : group;
  return [...groupBy(groups, key).values()].map((alike) => ({
    ...alike[0],
    source: alike.find(({ source }) => source !== null)?.source ?? null,
    movers: alike.flatMap(({ movers }) => movers),
  }));
}

/** Applications that had no listener carry nothing over: any group of their settings takes them in. */
export function uniteNewcomers(groups: readonly Group[]): Group[] {
  const hosts = new Map(
    groups
      .filter(({ source, named }) => source !== null && named === undefined)
      .map((group) => [settingsKey(group.settings), group]),
  );
  const hosted = groups.map((group) => {
    const host = group.source === null ? hosts.get(settingsKey(group.settings)) : undefined;
    return host === undefined ? group : { ...group, source: host.source, priority: host.priority };
  });
  return uniteGroups(hosted);
}

/** The priority at which a listener of the application's own decides. */
function decidingPriority({ source, outrank }: Unserved): number {
  const priority = source?.priority ?? DEFAULT_PRIORITY;
  if (outrank === null || outrank.priority < priority) return priority;
  if (outrank.priority >= HIGHEST_PRIORITY) {
    throw new PlanRefused({ code: "cannot-outrank", listenerId: outrank.id });
  }
  return outrank.priority + 1;
}
