import type { Listener } from "../listener";
import type { Snapshot } from "../snapshot";
import type { Draft, Group, Move, Mover, Update } from "./draft";
import { staying } from "./drafting";
import { fits, homesIn, type Homes } from "./homes";
import { isOwn, listenerName } from "./listenerName";
import type { Handover } from "./ordering";
import { backAt } from "./recreating";
import { inOneGroup, withNewcomers } from "./sharing";

export interface HousingOptions {
  readonly handover: Handover;
  readonly limit: number;
  /** Whether groups take every slot there is, also those that a later round may find a home for. */
  readonly eager: boolean;
}

/** A draft whose groups there is room for, and the groups that must wait for room or a home. */
export interface Housed {
  readonly draft: Draft;
  readonly waiting: readonly Group[];
}

/**
 * Finds room for the groups. One that an interrupted plan created a listener for uses that. While
 * the tenant has room each gets a new one, which takes all its applications in one request. Where
 * the limit would be passed, those that cost the fewest requests share: a listener that has the
 * settings, or that will have them once the updates of this round are made.
 */
export function housed(state: Snapshot, draft: Draft, options: HousingOptions): Housed {
  const homes = homesIn(state, draft);
  const serving = new Set(draft.moves.map(({ home }) => home));
  const moves = [...draft.moves];
  const join = (group: Group, home: Listener) => {
    moves.push(...group.movers.map((mover) => ({ ...mover, home })));
  };

  const homeless: Group[] = [];
  for (const group of inOneGroup(draft.groups)) {
    const home = homes
      .now(group)
      .find((listener) => isLeftOver(listener, group, options.handover, serving));
    if (home === undefined) homeless.push(group);
    else join(group, home);
  }

  const slots = Math.max(0, options.limit - state.total);
  const needy = homeless.length > slots ? withNewcomers(homeless) : homeless;
  let surplus = needy.length - slots;
  const waiting: Group[] = [];
  const groups: Group[] = [];
  for (const group of cheapestFirst(needy)) {
    const home =
      surplus > 0 && group.named === undefined ? homes.now(group).find(fits(group)) : undefined;
    if (home !== undefined) {
      join(group, home);
      surplus -= 1;
    } else if (surplus > 0 && !options.eager && homes.later(group).some(fits(group))) {
      waiting.push(group);
      surplus -= 1;
    } else groups.push(group);
  }
  // Those that nothing else helps get the slots there are; the larger ones first, as they save most.
  const unhoused = groups.splice(0, Math.max(0, groups.length - slots));
  waiting.push(...unhoused);
  const room: Room = {
    homes,
    join,
    moves,
    waiting,
    updates: new Map(draft.updates.map((update) => [update.listener, update])),
    departures: [...draft.departures],
  };
  if (options.eager) {
    swapKeepers(room, unhoused);
    freeForRecreations(room, unhoused);
  }
  const { updates, departures } = room;
  return {
    draft: { updates: [...updates.values()], groups: inOrder(groups, needy), moves, departures },
    waiting,
  };
}

/** What a round has found so far, to be added to. */
interface Room {
  readonly homes: Homes;
  readonly join: (group: Group, home: Listener) => void;
  readonly moves: Move[];
  readonly waiting: Group[];
  readonly updates: Map<Listener, Update>;
  readonly departures: Mover[];
}

/** A listener is changed for the largest of its groups; where that one finds a home, for another. */
function swapKeepers(
  { homes, join, waiting, updates, departures }: Room,
  unhoused: readonly Group[],
): void {
  for (const group of unhoused) {
    const update = [...updates.values()].find((each) => canBeFor(group, each));
    const home = update?.keeper && homes.now(update.keeper).find(fits(update.keeper));
    if (update?.keeper === undefined || home === undefined) continue;
    join(update.keeper, home);
    const { listener } = update;
    updates.set(listener, { listener, settings: group.settings });
    departures.push(...group.movers.flatMap((mover) => staying(mover, listener)));
    waiting.splice(waiting.indexOf(group), 1);
  }
}

/**
 * What waits to be created again can free its own slot: its applications go where nothing changes
 * for them, and the listener that they leave is deleted.
 */
function freeForRecreations({ homes, moves }: Room, unhoused: readonly Group[]): void {
  for (const group of unhoused.filter(({ named }) => named !== undefined)) {
    const home = homes.now(group).find(fits(group));
    if (home !== undefined) moves.push(...group.movers.map((mover) => backAt(home, mover)));
  }
}

/** Whether the listener could as well be changed for this group: all of it is served there. */
function canBeFor(group: Group, { listener }: Update): boolean {
  return (
    group.named === undefined &&
    group.priority === listener.priority &&
    group.movers.every(({ leaves }) => leaves.includes(listener))
  );
}

/**
 * A listener that this plan created when it ran before. What it was split from may be out of sight
 * by now, so its name and settings must tell; with a gap it is created empty and filled one by one.
 */
function isLeftOver(
  listener: Listener,
  group: Group,
  handover: Handover,
  serving: ReadonlySet<Listener>,
): boolean {
  if (group.named !== undefined) return false;
  const fitting = fits(group)(listener);
  if (listener.appIds.length === 0 && listener.displayName === listenerName(group)) {
    return fitting || handover === "gap";
  }
  return fitting && handover === "gap" && isOwn(listener) && serving.has(listener);
}

function cheapestFirst(groups: readonly Group[]): Group[] {
  return [...groups].sort((a, b) => a.movers.length - b.movers.length);
}

function inOrder(groups: readonly Group[], as: readonly Group[]): Group[] {
  const kept = new Set(groups);
  return as.filter((group) => kept.has(group));
}
