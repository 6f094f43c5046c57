import { groupBy } from "../groupBy";
import type { Listener } from "../listener";
import { settingsKey, type Settings } from "../settings";
import type { Snapshot } from "../snapshot";
import type { Update } from "./changeInPlace";
import type { Group, Mover } from "./formGroups";
import { applyingTo, isOwn, listenerName, shapeKey } from "./listeners";
import type { Order } from "./order";

/** Listeners that could serve a group, going by their settings and by what else applies. */
export interface Candidates {
  /** Those that have the settings of the group and keep them. */
  readonly now: (group: Group) => readonly Listener[];
  /** Those that get them in this round. */
  readonly later: (group: Group) => readonly Listener[];
}

export function candidatesIn({ listeners }: Snapshot, updates: readonly Update[]): Candidates {
  const changed = new Set(updates.map(({ listener }) => listener.id));
  const kept = listeners.filter(({ id, allApplications }) => !allApplications && !changed.has(id));
  const having = (of: readonly { listener: Listener; settings: Settings }[]) => {
    const bySettings = groupBy(of, ({ settings }) => settingsKey(settings));
    return ({ settings, movers }: Group) =>
      (bySettings.get(settingsKey(settings)) ?? [])
        .map(({ listener }) => listener)
        .filter((listener) => movers.every((mover) => wouldDecide(listeners, listener, mover)));
  };
  return {
    now: having(kept.map((listener) => ({ listener, settings: listener }))),
    later: having(updates),
  };
}

/** Whether a listener carries what one of the group's own would; without a source, nothing is. */
export function fits({ source, priority }: Group): (listener: Listener) => boolean {
  return (listener) =>
    source === null || shapeKey(listener, listener.priority) === shapeKey(source, priority);
}

/**
 * A listener that this plan created when it ran before. What it was split from may be out of sight
 * by now, so its name and settings must tell; with `removeFirst` it is created empty and filled one by one.
 */
export function isLeftOver(
  listener: Listener,
  group: Group,
  order: Order,
  serving: ReadonlySet<Listener>,
): boolean {
  if (group.named !== undefined) return false;
  const isFitting = fits(group)(listener);
  if (listener.appIds.length === 0 && listener.displayName === nameOf(group)) {
    return isFitting || order === "removeFirst";
  }
  return isFitting && order === "removeFirst" && isOwn(listener) && serving.has(listener);
}

function nameOf({ movers }: Group): string {
  return listenerName(movers.map(({ target }) => target));
}

function wouldDecide(
  listeners: readonly Listener[],
  listener: Listener,
  { target, from }: Mover,
): boolean {
  return applyingTo(listeners, target.appId).every(
    (other) =>
      other.id === listener.id || from.includes(other) || other.priority < listener.priority,
  );
}
