import { applyingIn } from "../effect";
import type { Listener } from "../listener";
import type { Draft, Group, Move, Mover } from "./draft";
import { hasShapeOf } from "./shape";
import type { Wish } from "./wish";
import { holds } from "./wish";

/**
 * Adds the listeners that are to be there again, with the applications that they served, unless those
 * are wanted elsewhere. One that this plan created when it ran before is gone on with.
 */
export function withRecreations(
  listeners: readonly Listener[],
  { recreations, applications }: Wish,
  draft: Draft,
): Draft {
  if (recreations.length === 0) return draft;
  const elsewhere = new Set(applications.map(({ appId }) => appId));
  const groups: Group[] = [...draft.groups];
  const moves: Move[] = [...draft.moves];
  const taken = new Set<string>();
  for (const recreation of recreations) {
    const { settings, priority, displayName } = recreation;
    const movers = recreation.appIds
      .filter((appId) => !elsewhere.has(appId))
      .map((appId) => moverBack(listeners, appId, recreation));
    const group: Group = { source: recreation, settings, priority, movers, named: { displayName } };
    const served = new Set(recreation.appIds);
    // Several can look the same: it is the one that serves the most of its applications, and no other.
    const [again] = listeners
      .filter(
        (listener) =>
          !taken.has(listener.id) &&
          !recreation.besides.includes(listener.id) &&
          !listener.allApplications &&
          listener.displayName === displayName &&
          hasShapeOf(listener, group) &&
          holds(listener, { settings, verbatim: true }) &&
          listener.appIds.every((appId) => served.has(appId)),
      )
      .sort((a, b) => b.appIds.length - a.appIds.length);
    if (again === undefined) groups.push(group);
    else {
      taken.add(again.id);
      moves.push(...movers.map((mover) => backAt(again, mover)));
    }
  }
  return { ...draft, groups, moves };
}

/** A move that is asked for: what an application leaves for it may be deleted. */
export function backAt(home: Listener, { target, leaves }: Mover): Move {
  return {
    target: { ...target, listenerId: home.id },
    leaves: leaves.filter((each) => each !== home),
    home,
  };
}

/** It leaves the listeners that took it in, and no other. */
function moverBack(
  listeners: readonly Listener[],
  appId: string,
  { settings, from }: Wish["recreations"][number],
): Mover {
  const takers = new Set(
    from.filter(({ appIds }) => appIds.includes(appId)).map(({ listenerId }) => listenerId),
  );
  return {
    target: { kind: "application", appId, name: null, settings },
    leaves: applyingIn(listeners, appId).filter(
      ({ id, allApplications }) => takers.has(id) && !allApplications,
    ),
  };
}
