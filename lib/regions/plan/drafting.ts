import { effectFor } from "../effect";
import type { Listener } from "../listener";
import { settingsOf } from "../listener";
import type { Settings } from "../settings";
import { isDefaultSettings, normaliseSettings, sameSettings } from "../settings";
import type { Snapshot } from "../snapshot";
import type { Assignment } from "./assign";
import { rivals } from "./assign";
import type { Draft, Group, Mover } from "./draft";
import { PlanRefused } from "./refusal";

type Unserved = Extract<Assignment, { kind: "unserved" }>;

const DEFAULT_PRIORITY = 500;
const HIGHEST_PRIORITY = 1000;

/** Turns assignments into changes in place, new listeners, moves and departures. */
export function drafted(snapshot: Snapshot, assignments: readonly Assignment[]): Draft {
  const moves = assignments.filter((assignment) => assignment.kind === "served");
  const departures: Mover[] = assignments.filter(({ kind }) => kind === "unlisted");
  const updates: { listener: Listener; settings: Settings }[] = [];
  const groups: Group[] = [];

  for (const [source, unserved] of bySource(assignments)) {
    const bySettings = grouped(source, unserved);
    const keeper = mayChangeInPlace(source, assignments)
      ? largest(bySettings.filter(({ priority }) => priority === source?.priority))
      : undefined;
    if (source !== null && keeper !== undefined) {
      updates.push({ listener: source, settings: keeper.settings });
      departures.push(...rivalsLeft(keeper, source));
    }
    for (const group of bySettings.filter((each) => each !== keeper)) {
      const [leaving, staying] = partition(group.movers, (mover) =>
        sufficesToLeave(snapshot, mover),
      );
      departures.push(...leaving);
      if (staying.length > 0) groups.push({ ...group, movers: staying });
    }
  }
  return { updates, groups, moves, departures };
}

/** Whether the listener serves only applications that the plan takes off it or changes. */
function mayChangeInPlace(source: Listener | null, assignments: readonly Assignment[]): boolean {
  if (source === null || source.allApplications) return false;
  const isHome = assignments.some(
    (assignment) => assignment.kind === "served" && assignment.home === source,
  );
  if (isHome) return false;
  const concerned = new Set(
    assignments
      .filter(
        (assignment) =>
          (assignment.kind === "unserved" && assignment.source === source) ||
          assignment.leaves.includes(source),
      )
      .map(({ target }) => target.appId),
  );
  return source.appIds.every((appId) => concerned.has(appId));
}

/** Whether the settings are those that apply once the listeners that decide today are left. */
function sufficesToLeave(snapshot: Snapshot, { target, leaves }: Mover): boolean {
  if (target.settings === null || leaves.length === 0) return false;
  const remaining = {
    ...snapshot,
    listeners: snapshot.listeners.filter(({ id }) => leaves.every((left) => left.id !== id)),
  };
  const effect = effectFor(remaining, target.appId);
  if (effect.kind === "none") return isDefaultSettings(target.settings);
  return effect.kind === "listener" && sameSettings(settingsOf(effect.listener), target.settings);
}

function grouped(source: Listener | null, unserved: readonly Unserved[]): Group[] {
  const groups: { settings: Settings; priority: number; movers: Mover[] }[] = [];
  for (const assignment of unserved) {
    const { target, leaves } = assignment;
    if (target.settings === null) continue;
    const settings = normaliseSettings(target.settings);
    const priority = decidingPriority(assignment);
    const group = groups.find(
      (each) => each.priority === priority && sameSettings(each.settings, settings),
    );
    if (group === undefined) groups.push({ settings, priority, movers: [{ target, leaves }] });
    else group.movers.push({ target, leaves });
  }
  return groups.map((group) => ({ source, ...group }));
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

/** Listeners in conflict with the one that is changed in place still name its applications. */
function rivalsLeft(keeper: Group, source: Listener): Mover[] {
  return keeper.movers
    .map(({ target, leaves }) => ({ target, leaves: rivals(leaves, source) }))
    .filter(({ leaves }) => leaves.length > 0);
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

function largest(groups: readonly Group[]): Group | undefined {
  return [...groups].sort((a, b) => b.movers.length - a.movers.length)[0];
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
