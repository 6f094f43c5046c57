import type { Listener } from "../listener";
import type { Snapshot } from "../snapshot";
import { candidatesIn, fits, isLeftOver, type Candidates } from "./candidates";
import { departuresTo, type ChangeSet, type Move, type Update } from "./changeInPlace";
import { uniteGroups, uniteNewcomers, type Group } from "./formGroups";
import type { Order } from "./order";
import { moveBack } from "./recreateListeners";

export interface PlacementOptions {
  readonly order: Order;
  /** Listeners the tenant may have, all types together. */
  readonly limit: number;
  /** Whether groups take every slot there is, also those that a later round may find a place for. */
  readonly eager: boolean;
}

/** The changes that there is room for, and the groups that wait for a slot or a listener to share. */
export interface Placement {
  readonly changes: ChangeSet;
  readonly waiting: readonly Group[];
}

/**
 * Finds a listener for each group. One that an interrupted plan created for it is used again. While
 * the tenant has room each group gets a new one, which takes all its applications in one request. Where
 * the limit would be passed, the groups that cost the fewest requests share: a listener that has the
 * settings, or that will have them once the updates of this round are made.
 */
export function placeGroups(
  tenant: Snapshot,
  changes: ChangeSet,
  options: PlacementOptions,
): Placement {
  const candidates = candidatesIn(tenant, changes.updates);
  const slots = Math.max(0, options.limit - tenant.total);

  const resumed = resume(changes, candidates, options.order);
  const groups =
    resumed.unplaced.length > slots ? uniteNewcomers(resumed.unplaced) : resumed.unplaced;
  const shared = shareListeners(groups, candidates, slots, options.eager);
  // Those that nothing else helps get the slots there are; the larger ones first, as they save most.
  const overLimit = shared.groups.slice(0, Math.max(0, shared.groups.length - slots));
  const created = new Set(shared.groups.slice(overLimit.length));

  const placement: Placement = {
    changes: {
      ...changes,
      groups: groups.filter((group) => created.has(group)),
      moves: [...changes.moves, ...resumed.moves, ...shared.moves],
    },
    waiting: [...shared.waiting, ...overLimit],
  };
  if (!options.eager) return placement;
  return freeForRecreations(
    overLimit.reduce((now, group) => swapInPlace(now, group, candidates), placement),
    overLimit,
    candidates,
  );
}

/** Groups that a plan which was interrupted created a listener for go on with that one. */
function resume(
  { groups, moves }: ChangeSet,
  candidates: Candidates,
  order: Order,
): { readonly unplaced: readonly Group[]; readonly moves: readonly Move[] } {
  const serving = new Set(moves.map(({ to }) => to));
  const found = uniteGroups(groups).map((group) => ({
    group,
    to: candidates.now(group).find((each) => isLeftOver(each, group, order, serving)),
  }));
  return {
    unplaced: found.flatMap(({ group, to }) => (to === undefined ? [group] : [])),
    moves: found.flatMap(({ group, to }) => (to === undefined ? [] : movesTo(to, group))),
  };
}

interface Shared extends Pick<ChangeSet, "groups" | "moves"> {
  /** They share a listener that gets the settings in this round: in a later one. */
  readonly waiting: readonly Group[];
}

/**
 * As many groups as there are slots too few share listeners that exist, those of the fewest
 * applications first. The others stay in that order.
 */
function shareListeners(
  groups: readonly Group[],
  candidates: Candidates,
  slots: number,
  eager: boolean,
): Shared {
  let surplus = groups.length - slots;
  const own: Group[] = [];
  const moves: Move[] = [];
  const waiting: Group[] = [];
  for (const group of cheapestFirst(groups)) {
    const to = surplus > 0 ? candidateFor(group, candidates) : undefined;
    const waits = surplus > 0 && !eager && candidates.later(group).some(fits(group));
    if (to !== undefined) moves.push(...movesTo(to, group));
    else if (waits) waiting.push(group);
    else own.push(group);
    if (to !== undefined || waits) surplus -= 1;
  }
  return { groups: own, moves, waiting };
}

/** A listener is changed for the largest of its groups; where that one can share, for this one instead. */
function swapInPlace(
  { changes, waiting }: Placement,
  group: Group,
  candidates: Candidates,
): Placement {
  const unchanged = { changes, waiting };
  const update = changes.updates.find((each) => couldBeFor(each, group));
  if (update?.inPlaceFor === undefined) return unchanged;
  const { listener, inPlaceFor } = update;
  const to = candidateFor(inPlaceFor, candidates);
  if (to === undefined) return unchanged;
  const swapped: Update = { listener, settings: group.settings };
  return {
    changes: {
      ...changes,
      updates: changes.updates.map((each) => (each === update ? swapped : each)),
      moves: [...changes.moves, ...movesTo(to, inPlaceFor)],
      departures: [...changes.departures, ...departuresTo(listener, group.movers)],
    },
    waiting: waiting.filter((each) => each !== group),
  };
}

/** Whether the listener could as well be changed for this group: all of it is served there. */
function couldBeFor({ listener }: Update, group: Group): boolean {
  return (
    group.named === undefined &&
    group.priority === listener.priority &&
    group.movers.every(({ from }) => from.includes(listener))
  );
}

/**
 * What waits to be created again can free its own slot: its applications go where nothing changes
 * for them, and the listener that they leave is deleted.
 */
function freeForRecreations(
  { changes, waiting }: Placement,
  overLimit: readonly Group[],
  candidates: Candidates,
): Placement {
  const moves = overLimit.flatMap((group): Move[] => {
    const to = candidates.now(group).find(fits(group));
    if (group.named === undefined || to === undefined) return [];
    return group.movers.map((mover) => moveBack(to, mover));
  });
  return { changes: { ...changes, moves: [...changes.moves, ...moves] }, waiting };
}

/** A listener that the group can share; one that is to be there again shares none. */
function candidateFor(group: Group, candidates: Candidates): Listener | undefined {
  return group.named === undefined ? candidates.now(group).find(fits(group)) : undefined;
}

function movesTo(to: Listener, { movers }: Group): Move[] {
  return movers.map((mover) => ({ ...mover, to }));
}

function cheapestFirst(groups: readonly Group[]): Group[] {
  return [...groups].sort((a, b) => a.movers.length - b.movers.length);
}
