import { applyingIn } from "../effect";
import { withSettings } from "../listener";
import type { Snapshot } from "../snapshot";
import type { ChangeSet, Move, Update } from "./changeInPlace";
import { holds, type DesiredLists } from "./desiredState";
import type { Mover } from "./formGroups";
import { listenerOf } from "./listeners";
import type { Placement } from "./placeGroups";

/**
 * Lists that listeners are to hold and do not hold yet, by the id of the listener. Applications are
 * assigned as if they held them already; whoever that would reach too early waits for the update.
 */
export type Outstanding = ReadonlyMap<string, DesiredLists>;

/** Without the listeners that are gone or hold the lists by now. */
export function stillOutstanding(tenant: Snapshot, outstanding: Outstanding): Outstanding {
  return new Map(
    [...outstanding].filter(([id, wanted]) => {
      const listener = listenerOf(tenant.listeners, id);
      return listener !== undefined && !holds(listener, wanted);
    }),
  );
}

/** The tenant as it will be once these updates are made. */
export function withUpdates(tenant: Snapshot, outstanding: Outstanding): Snapshot {
  if (outstanding.size === 0) return tenant;
  return {
    ...tenant,
    listeners: tenant.listeners.map((listener) => {
      const settings = outstanding.get(listener.id)?.settings;
      return settings === undefined ? listener : withSettings(listener, settings);
    }),
  };
}

/**
 * Of the changes of a round, those that can be made before any other: nobody joins a listener before
 * its update, nobody falls back to one before its update, and no listener is updated before those
 * who wait to leave it have left.
 */
export function readyNow(
  tenant: Snapshot,
  { changes, waiting }: Placement,
  outstanding: Outstanding,
): ChangeSet {
  const joinsTooEarly = ({ to }: Move) => outstanding.has(to.id);
  const leavesTooEarly = ({ target, from }: Mover) =>
    outstanding.size > 0 &&
    applyingIn(tenant.listeners, target.appId).some(
      ({ id }) => outstanding.has(id) && !from.some((each) => each.id === id),
    );
  const held = [
    ...waiting.flatMap(({ movers }) => movers),
    ...changes.moves.filter(joinsTooEarly),
    ...changes.departures.filter(leavesTooEarly),
  ];
  const notYet = new Set(held.flatMap(({ from }) => from.map(({ id }) => id)));
  const wanted = new Map<string, DesiredLists>([
    ...outstanding,
    ...changes.updates.map(
      ({ listener, settings }) => [listener.id, { settings, verbatim: false }] as const,
    ),
  ]);
  return {
    groups: changes.groups,
    moves: changes.moves.filter((move) => !joinsTooEarly(move)),
    departures: changes.departures.filter((mover) => !leavesTooEarly(mover)),
    updates: updatesOf(tenant, wanted).filter(({ listener }) => !notYet.has(listener.id)),
  };
}

/** The updates that give listeners their lists, each on the listener as it is. */
export function updatesOf(tenant: Snapshot, outstanding: Outstanding): Update[] {
  return [...outstanding].flatMap(([id, wanted]): Update[] => {
    const listener = listenerOf(tenant.listeners, id);
    if (listener === undefined || holds(listener, wanted)) return [];
    return [{ listener, settings: wanted.settings }];
  });
}
