import type { Listener } from "../listener";
import type { Settings } from "../settings";
import type { Snapshot } from "../snapshot";
import { applyingTo } from "./applying";
import type { Draft, Group, Mover } from "./draft";
import { hasShapeOf } from "./shape";
import { settingsKey } from "./settingsKey";

/** Listeners that could serve a group as they are, or will be. */
export interface Homes {
  /** Listeners that have the settings of a group and keep them. */
  readonly now: (group: Group) => readonly Listener[];
  /** Listeners that get them in this round. */
  readonly later: (group: Group) => readonly Listener[];
}

export function homesIn(state: Snapshot, { updates }: Draft): Homes {
  const taken = new Set(updates.map(({ listener }) => listener.id));
  const now = bySettings(
    state.listeners
      .filter(({ id, allApplications }) => !allApplications && !taken.has(id))
      .map((listener) => ({ listener, settings: listener })),
  );
  const later = bySettings(updates);
  const fitting = (homes: ReadonlyMap<string, readonly Listener[]>) => (group: Group) =>
    (homes.get(settingsKey(group.settings)) ?? []).filter((home) =>
      group.movers.every((mover) => wouldDecide(state.listeners, home, mover)),
    );
  return { now: fitting(now), later: fitting(later) };
}

function bySettings(
  homes: readonly { readonly listener: Listener; readonly settings: Settings }[],
): ReadonlyMap<string, readonly Listener[]> {
  const found = new Map<string, Listener[]>();
  for (const { listener, settings } of homes) {
    const key = settingsKey(settings);
    const others = found.get(key);
    if (others === undefined) found.set(key, [listener]);
    else others.push(listener);
  }
  return found;
}

/** Whether a listener carries what one of the group's own would. */
export function fits(group: Group): (home: Listener) => boolean {
  return (home) => hasShapeOf(home, group);
}

function wouldDecide(listeners: readonly Listener[], home: Listener, mover: Mover): boolean {
  const { target, leaves } = mover;
  return applyingTo(listeners, target.appId).every(
    (other) => other.id === home.id || leaves.includes(other) || other.priority < home.priority,
  );
}
