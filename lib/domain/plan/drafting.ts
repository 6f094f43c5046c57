import type { Listener } from "../listener";
import { isDefaultSettings } from "../settings";
import type { Settings } from "../settings";
import { applyingTo, topOf } from "./applying";
import type { Assignment } from "./assign";
import { rivals } from "./assign";
import type { Draft, Group, Mover, Update } from "./draft";
import { PlanRefused } from "./refusal";
import { alike, normalised, settingsKey } from "./settingsKey";

type Unserved = Extract<Assignment, { kind: "unserved" }>;

interface UnservedMover extends Mover {
  readonly rivals: readonly Listener[];
}

interface UnservedGroup extends Group {
  readonly source: Listener | null;
  readonly movers: readonly UnservedMover[];
}

const DEFAULT_PRIORITY = 500;
const HIGHEST_PRIORITY = 1000;

/** Turns assignments into changes in place, new listeners, moves and departures. */
export function drafted(listeners: readonly Listener[], assignments: readonly Assignment[]): Draft {
  const moves = assignments.filter((assignment) => assignment.kind === "served");
  const departures: Mover[] = assignments.filter(({ kind }) => kind === "unlisted");
  const mayChange = changeableInPlace(assignments);
  const updates = new Map<Listener, Update>();
  const rest: UnservedGroup[] = [];

  for (const [source, unserved] of bySource(assignments)) {
    const bySettings = grouped(source, unserved);
    const keeper =
      source !== null && mayChange(source)
        ? largest(bySettings.filter(({ priority }) => priority === source.priority))
        : undefined;
    if (source !== null && keeper !== undefined) {
      updates.set(source, { listener: source, settings: keeper.settings, keeper });
      departures.push(...keeper.movers.flatMap((mover) => staying(mover, source)));
    }
    rest.push(...bySettings.filter((group) => group !== keeper));
  }

  const groups: Group[] = [];
  for (const group of rest) {
    const movers = group.movers.filter((mover) => {
      if (sufficesToLeave(listeners, mover)) {
        departures.push(mover);
        return false;
      }
      const rival = changedInstead(mover, group, updates, mayChange);
      if (rival === undefined) return true;
      updates.set(rival, { listener: rival, settings: group.settings });
      departures.push(...staying(mover, rival));
      return false;
    });
    if (movers.length > 0) groups.push({ ...group, movers });
  }
  return { updates: [...updates.values()], groups, moves, departures };
}

/** Tells which listeners decide only for applications that the plan takes off them or changes. */
function changeableInPlace(assignments: readonly Assignment[]): (source: Listener) => boolean {
  const homes = new Set<Listener>();
  const concerned = new Map<Listener, Set<string>>();
  const concerns = (listener: Listener, appId: string) => {
    const appIds = concerned.get(listener);
    if (appIds === undefined) concerned.set(listener, new Set([appId]));
    else appIds.add(appId);
  };
  for (const assignment of assignments) {
    const { target, leaves } = assignment;
    if (assignment.kind === "served") {
      homes.add(assignment.home);
      for (const listener of assignment.overruled) concerns(listener, target.appId);
    }
    if (assignment.kind === "unserved" && assignment.source !== null) {
      concerns(assignment.source, target.appId);
    }
    for (const listener of leaves) concerns(listener, target.appId);
  }
  return (source) =>
    !source.allApplications &&
    !homes.has(source) &&
    source.appIds.every((appId) => concerned.get(source)?.has(appId));
}

/** Of the listeners in conflict with the source, one that can have these settings instead. */
function changedInstead(
  mover: UnservedMover,
  { settings, priority }: Group,
  updates: ReadonlyMap<Listener, Update>,
  mayChange: (listener: Listener) => boolean,
): Listener | undefined {
  return mover.rivals.find((rival) => {
    if (rival.priority !== priority) return false;
    const update = updates.get(rival);
    return update === undefined ? mayChange(rival) : alike(update.settings, settings);
  });
}

/** An application whose listener is changed in place leaves those that are in conflict with it. */
export function staying({ target, leaves }: Mover, home: Listener): Mover[] {
  const left = rivals(leaves, home);
  return left.length === 0 ? [] : [{ target, leaves: left }];
}

/** Whether the settings are those that apply once the listeners that decide today are left. */
function sufficesToLeave(listeners: readonly Listener[], { target, leaves }: Mover): boolean {
  if (target.settings === null || leaves.length === 0) return false;
  const remaining = applyingTo(listeners, target.appId).filter((each) => !leaves.includes(each));
  const [first, ...others] = topOf(remaining);
  if (first === undefined) return isDefaultSettings(target.settings);
  return others.length === 0 && alike(first, target.settings);
}

function grouped(source: Listener | null, unserved: readonly Unserved[]): UnservedGroup[] {
  const groups = new Map<
    string,
    { settings: Settings; priority: number; movers: UnservedMover[] }
  >();
  for (const assignment of unserved) {
    const { target, leaves, rivals: others } = assignment;
    if (target.settings === null) continue;
    const mover = { target, leaves, rivals: others };
    const settings = normalised(target.settings);
    const priority = decidingPriority(assignment);
    const key = `${priority} ${settingsKey(settings)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { settings, priority, movers: [mover] });
    else group.movers.push(mover);
  }
  return [...groups.values()].map((group) => ({ source, ...group }));
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

function bySource(assignments: readonly Assignment[]): Map<Listener | null, Unserved[]> {
  const sources = new Map<Listener | null, Unserved[]>();
  for (const assignment of assignments) {
    if (assignment.kind !== "unserved") continue;
    const unserved = sources.get(assignment.source);
    if (unserved === undefined) sources.set(assignment.source, [assignment]);
    else unserved.push(assignment);
  }
  return sources;
}

function largest<T extends Group>(groups: readonly T[]): T | undefined {
  return [...groups].sort((a, b) => b.movers.length - a.movers.length)[0];
}
