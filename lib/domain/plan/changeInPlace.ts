import { groupBy } from "../groupBy";
import type { Listener } from "../listener";
import { isDefaultSettings, sameSettings, type Settings } from "../settings";
import { type Assignment, rivalsOf } from "./assignApplications";
import type { Group, Mover, Split, UnservedGroup, UnservedMover } from "./formGroups";
import { applyingTo, topOf } from "./listeners";

/** An application that goes to a listener that exists. */
export interface Move extends Mover {
  readonly to: Listener;
}

export interface Update {
  readonly listener: Listener;
  readonly settings: Settings;
  /** Whom it is changed for; not where it is changed for single applications in conflict. */
  readonly inPlaceFor?: Group;
}

/** What a round wants to change, before it is put in order. */
export interface ChangeSet {
  readonly updates: readonly Update[];
  /** Each needs a listener: a new one, or one to share. */
  readonly groups: readonly Group[];
  readonly moves: readonly Move[];
  /** Applications that leave listeners and go to none. */
  readonly departures: readonly Mover[];
}

/**
 * Decides what needs no listener: a listener is changed in place for the largest of its groups where
 * it decides for nobody else; an application leaves where that suffices, or stays at a listener in
 * conflict that is changed instead. The groups that this leaves over need a listener each.
 */
export function changeInPlace(
  listeners: readonly Listener[],
  assignments: readonly Assignment[],
  splits: readonly Split[],
): ChangeSet {
  const mayChange = changeable(assignments);
  const inPlace = splits.flatMap((split) => updateOf(split, mayChange));
  const served = new Set<Group>(inPlace.map(({ inPlaceFor }) => inPlaceFor));
  const rest = splits.flatMap(({ groups }) => groups.filter((group) => !served.has(group)));
  const settled = resolveSingly(listeners, rest, inPlace, mayChange);
  return {
    updates: settled.updates,
    groups: settled.groups,
    moves: assignments.filter((each) => each.kind === "served"),
    departures: [
      ...assignments.filter((each) => each.kind === "unlisted"),
      ...inPlace.flatMap(({ listener, inPlaceFor }) => departuresTo(listener, inPlaceFor.movers)),
      ...settled.departures,
    ],
  };
}

/** Applications whose listener is changed in place leave those that are in conflict with it. */
export function departuresTo(listener: Listener, movers: readonly Mover[]): Mover[] {
  return movers
    .map(({ target, from }) => ({ target, from: rivalsOf(listener, from) }))
    .filter(({ from }) => from.length > 0);
}

type MayChange = (listener: Listener) => boolean;

/** Tells which listeners decide only for applications that the plan takes off them or changes. */
function changeable(assignments: readonly Assignment[]): MayChange {
  const serving = new Set<Listener>(
    assignments.flatMap((each) => (each.kind === "served" ? [each.to] : [])),
  );
  const involved = assignments.flatMap((each) => {
    const more = each.kind === "served" ? each.overruled : [];
    const source = each.kind === "unserved" && each.source !== null ? [each.source] : [];
    return [...each.from, ...more, ...source].map((listener) => ({ listener, each }));
  });
  const targeted = new Map(
    [...groupBy(involved, ({ listener }) => listener)].map(([listener, pairs]) => [
      listener,
      new Set(pairs.map(({ each }) => each.target.appId)),
    ]),
  );
  return (listener) =>
    !listener.allApplications &&
    !serving.has(listener) &&
    listener.appIds.every((appId) => targeted.get(listener)?.has(appId));
}

function updateOf({ source, groups }: Split, mayChange: MayChange): Required<Update>[] {
  if (source === null || !mayChange(source)) return [];
  const [largest] = groups
    .filter(({ priority }) => priority === source.priority)
    .sort((a, b) => b.movers.length - a.movers.length);
  if (largest === undefined) return [];
  return [{ listener: source, settings: largest.settings, inPlaceFor: largest }];
}

/** What can be done for applications one by one; each update counts for those that come after. */
function resolveSingly(
  listeners: readonly Listener[],
  rest: readonly UnservedGroup[],
  inPlace: readonly Update[],
  mayChange: MayChange,
): Omit<ChangeSet, "moves"> {
  const updates = new Map(inPlace.map((update) => [update.listener, update]));
  const departures: Mover[] = [];
  const groups: Group[] = [];
  for (const group of rest) {
    const movers: Mover[] = [];
    for (const mover of group.movers) {
      const rival = rivalFor(mover, group, updates, mayChange);
      if (leavingSuffices(listeners, mover)) departures.push(mover);
      else if (rival === undefined) movers.push(mover);
      else {
        updates.set(rival, { listener: rival, settings: group.settings });
        departures.push(...departuresTo(rival, [mover]));
      }
    }
    if (movers.length > 0) groups.push({ ...group, movers });
  }
  return { updates: [...updates.values()], groups, departures };
}

/** Whether the settings are those that apply once the listeners that decide today are left. */
function leavingSuffices(listeners: readonly Listener[], { target, from }: Mover): boolean {
  if (target.settings === null || from.length === 0) return false;
  const remaining = applyingTo(listeners, target.appId).filter((each) => !from.includes(each));
  const [first, ...others] = topOf(remaining);
  if (first === undefined) return isDefaultSettings(target.settings);
  return others.length === 0 && sameSettings(first, target.settings);
}

/** Of the listeners in conflict with the source, one that can have these settings instead. */
function rivalFor(
  { rivals }: UnservedMover,
  { settings, priority }: Group,
  updates: ReadonlyMap<Listener, Update>,
  mayChange: MayChange,
): Listener | undefined {
  return rivals.find((rival) => {
    if (rival.priority !== priority) return false;
    const update = updates.get(rival);
    return update === undefined ? mayChange(rival) : sameSettings(update.settings, settings);
  });
}
