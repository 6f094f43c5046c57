import { applyingIn } from "../effect";
import type { Listener } from "../listener";
import { isWithin } from "../isWithin";
import type { ChangeSet, Move } from "./changeInPlace";
import { type DesiredListener, type DesiredState, holds } from "./desiredState";
import type { Group, Mover } from "./formGroups";
import { shapeKey } from "./listeners";

/**
 * Adds the listeners that are to be there again, with the applications that they served, unless those
 * are wanted elsewhere. One that this plan created when it ran before is filled further.
 */
export function recreateListeners(
  listeners: readonly Listener[],
  { recreations, applications }: DesiredState,
  changes: ChangeSet,
): ChangeSet {
  const elsewhere = new Set(applications.map(({ appId }) => appId));
  const taken = new Set<Listener>();
  const groups: Group[] = [];
  const moves: Move[] = [];
  for (const recreation of recreations) {
    const group = groupOf(listeners, recreation, elsewhere);
    const again = mostComplete(listeners.filter((each) => isBack(each, recreation, taken)));
    if (again === undefined) groups.push(group);
    else {
      taken.add(again);
      moves.push(...group.movers.map((mover) => moveBack(again, mover)));
    }
  }
  return {
    ...changes,
    groups: [...changes.groups, ...groups],
    moves: [...changes.moves, ...moves],
  };
}

/** A move that is asked for: what an application leaves for it may be deleted. */
export function moveBack(to: Listener, { target, from }: Mover): Move {
  return {
    target: { ...target, listenerId: to.id },
    from: from.filter((each) => each !== to),
    to,
  };
}

function groupOf(
  listeners: readonly Listener[],
  recreation: DesiredListener,
  elsewhere: ReadonlySet<string>,
): Group {
  const { settings, priority, displayName, appIds } = recreation;
  const movers = appIds
    .filter((appId) => !elsewhere.has(appId))
    .map((appId) => moverBack(listeners, appId, recreation));
  return { source: recreation, settings, priority, movers, named: { displayName } };
}

/** It leaves the listeners that took it in, and no other. */
function moverBack(
  listeners: readonly Listener[],
  appId: string,
  { settings, from }: DesiredListener,
): Mover {
  const takers = new Set(
    from.filter(({ appIds }) => appIds.includes(appId)).map(({ listenerId }) => listenerId),
  );
  return {
    target: { kind: "application", appId, name: null, settings },
    from: applyingIn(listeners, appId).filter(
      ({ id, allApplications }) => takers.has(id) && !allApplications,
    ),
  };
}

/** Whether a listener can be the one that is to be there again: it looks the same and serves no other. */
function isBack(
  listener: Listener,
  recreation: DesiredListener,
  taken: ReadonlySet<Listener>,
): boolean {
  const { settings, priority, displayName, besides, appIds } = recreation;
  return (
    !taken.has(listener) &&
    !besides.includes(listener.id) &&
    !listener.allApplications &&
    listener.displayName === displayName &&
    shapeKey(listener, listener.priority) === shapeKey(recreation, priority) &&
    holds(listener, { settings, verbatim: true }) &&
    isWithin(listener.appIds, appIds)
  );
}

/** Several can look the same: it is the one that serves the most of its applications. */
function mostComplete(listeners: readonly Listener[]): Listener | undefined {
  return [...listeners].sort((a, b) => b.appIds.length - a.appIds.length)[0];
}
