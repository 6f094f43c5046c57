import type { Listener } from "../listener";
import { settingsOf } from "../listener";
import { sameSettings } from "../settings";
import type { Snapshot } from "../snapshot";
import { LISTENER_LIMIT } from "../snapshot";
import { applyingTo } from "./applying";
import type { Draft, Group, Mover } from "./draft";
import { listenerName } from "./listenerName";
import { PlanRefused } from "./refusal";

/**
 * Finds room for the groups: one that an interrupted plan created is used first; then, only where
 * the tenant's limit would be passed, one that has identical settings.
 */
export function housed(snapshot: Snapshot, draft: Draft, limit = LISTENER_LIMIT): Draft {
  const resumed = moveInto(snapshot, draft, () => true, isLeftOver);
  let surplus = snapshot.total + resumed.groups.length - limit;
  const placed = moveInto(snapshot, resumed, () => surplus-- > 0, isAlike);
  const needed = snapshot.total + placed.groups.length;
  if (placed.groups.length > 0 && needed > limit) {
    throw new PlanRefused({ code: "listener-limit", total: snapshot.total, needed });
  }
  return placed;
}

function moveInto(
  snapshot: Snapshot,
  draft: Draft,
  wanted: () => boolean,
  fits: (listener: Listener, group: Group) => boolean,
): Draft {
  const taken = new Set(draft.updates.map(({ listener }) => listener.id));
  const groups: Group[] = [];
  const moves = [...draft.moves];
  for (const group of draft.groups) {
    const home = snapshot.listeners.find(
      (listener) =>
        !taken.has(listener.id) &&
        !listener.allApplications &&
        sameSettings(settingsOf(listener), group.settings) &&
        fits(listener, group) &&
        group.movers.every((mover) => wouldDecide(snapshot, listener, mover)),
    );
    if (home === undefined || !wanted()) groups.push(group);
    else moves.push(...group.movers.map((mover) => ({ ...mover, home })));
  }
  return { ...draft, groups, moves };
}

/**
 * A listener that this plan created when it ran before, and that has got no application yet. What
 * it was split from may be out of sight by now, so its name and settings must tell.
 */
function isLeftOver(listener: Listener, group: Group): boolean {
  return listener.appIds.length === 0 && listener.displayName === listenerName(group);
}

function isAlike(listener: Listener, group: Group): boolean {
  const { source, priority } = group;
  return source === null || (listener.priority === priority && carriesTheSame(listener, source));
}

/** Whether flow and unknown properties are those of the listener that is split. */
function carriesTheSame(listener: Listener, source: Listener): boolean {
  return (
    listener.flowId === source.flowId &&
    JSON.stringify(listener.preserved) === JSON.stringify(source.preserved)
  );
}

function wouldDecide(snapshot: Snapshot, home: Listener, { target, leaves }: Mover): boolean {
  return applyingTo(snapshot.listeners, target.appId).every(
    (other) => other.id === home.id || leaves.includes(other) || other.priority < home.priority,
  );
}
