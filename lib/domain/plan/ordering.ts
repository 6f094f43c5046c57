import { applyingIn } from "../effect";
import type { Listener } from "../listener";
import { NOTHING_PRESERVED, settingsOf } from "../listener";
import type { Draft, Group, Mover, Update } from "./draft";
import { isOwn, listenerName } from "./listenerName";
import type { Operation } from "./operation";
import { operationKey } from "./operation";

/**
 * How an application changes listeners. `overlap`: the new one names it before the old one no
 * longer does, so that nothing lapses. `gap`: the other way round, for a tenant that refuses a
 * second listener for an application; for a moment Microsoft's default applies.
 */
export type Handover = "overlap" | "gap";

interface Arrival {
  readonly mover: Mover;
  readonly listenerId: string;
  /** Whether the request that creates the listener, or an earlier one, names it already. */
  readonly named: boolean;
}

export interface OrderingOptions {
  /** The listeners as they are before these operations. */
  readonly listeners: readonly Listener[];
  readonly handover: Handover;
  /** How many listeners the plan creates before these. */
  readonly created: number;
  /** Ids of listeners that must stay, whoever leaves them. */
  readonly kept: ReadonlySet<string>;
}

/**
 * The operations of a draft, in an order in which a stop at any point does the least harm.
 */
export function ordered(
  draft: Draft,
  { listeners, handover, created, kept }: OrderingOptions,
): Operation[] {
  const creates = draft.groups.map((group, index) => create(group, created + index, handover));
  const arrivals = [
    ...draft.groups.flatMap((group, index) => arrivalsOf(group, created + index, handover)),
    ...draft.moves.map(({ home, target, leaves }): Arrival => ({
      mover: { target, leaves },
      listenerId: home.id,
      named: applyingIn(listeners, target.appId).some(({ id }) => id === home.id),
    })),
  ];
  const leaving = leavingOperations(vacated(draft, kept));
  const overruled = arrivals.flatMap(({ mover }) =>
    leaving(mover, (each) => !decides(each, mover)),
  );
  const handovers =
    handover === "overlap"
      ? [
          ...creates,
          ...arrivals.flatMap(arriving),
          ...arrivals.flatMap(({ mover }) => leaving(mover)),
        ]
      : [
          ...creates,
          ...arrivals.flatMap((arrival) => [...leaving(arrival.mover), ...arriving(arrival)]),
        ];
  const departures = draft.departures.flatMap((mover) => leaving(mover));
  const updates = draft.updates.map(updateOf);
  return [...overruled, ...handovers, ...departures, ...updates];
}

function updateOf({ listener, settings }: Update): Operation {
  const { id: listenerId, preserved } = listener;
  return { kind: "update", listenerId, before: settingsOf(listener), settings, preserved };
}

/** Whether the listener is among the strongest that the application leaves. */
function decides(listener: Listener, { leaves }: Mover): boolean {
  return leaves.every(({ priority }) => priority <= listener.priority);
}

function create(group: Group, index: number, handover: Handover): Operation {
  const { source, settings, priority, movers } = group;
  return {
    kind: "create",
    ref: referenceOf(index),
    displayName: group.named === undefined ? listenerName(group) : group.named.displayName,
    priority,
    flowId: source?.flowId ?? null,
    appIds: movers
      .filter((mover) => comesWithTheListener(mover, handover))
      .map(({ target }) => target.appId),
    settings,
    preserved: source?.preserved ?? NOTHING_PRESERVED,
  };
}

function arrivalsOf(group: Group, index: number, handover: Handover): Arrival[] {
  return group.movers.map((mover) => ({
    mover,
    listenerId: referenceOf(index),
    named: comesWithTheListener(mover, handover),
  }));
}

function comesWithTheListener({ leaves }: Mover, handover: Handover): boolean {
  return handover === "overlap" || leaves.length === 0;
}

function arriving({ named, listenerId, mover }: Arrival): Operation[] {
  return named ? [] : [{ kind: "add-application", listenerId, appId: mover.target.appId }];
}

/**
 * Gives what takes an application off its listeners, each removal once; a listener that is to go is
 * deleted instead.
 */
function leavingOperations(doomed: ReadonlySet<string>) {
  const gone = new Set<string>();
  return ({ target, leaves }: Mover, which: (listener: Listener) => boolean = () => true) =>
    leaves.filter(which).flatMap(({ id: listenerId }): Operation[] => {
      const operation: Operation = doomed.has(listenerId)
        ? { kind: "delete", listenerId }
        : { kind: "remove-application", listenerId, appId: target.appId };
      const key = operationKey(operation);
      if (gone.has(key)) return [];
      gone.add(key);
      return [operation];
    });
}

/** Listeners of Dialgate's own that nothing is left of: every application was asked off them. */
function vacated(draft: Draft, kept: ReadonlySet<string>): Set<string> {
  const homes = new Set([...kept, ...draft.moves.map(({ home }) => home.id)]);
  const asked = [
    ...draft.departures.filter(({ target }) => target.settings === null),
    ...draft.moves.filter(({ target, home }) => target.listenerId === home.id),
    ...draft.groups.flatMap(({ named, movers }) => (named === undefined ? [] : movers)),
  ];
  const left = new Map<Listener, Set<string>>();
  for (const { target, leaves } of asked) {
    for (const listener of leaves) {
      left.set(listener, (left.get(listener) ?? new Set()).add(target.appId));
    }
  }
  return new Set(
    [...left]
      .filter(([listener]) => isOwn(listener) && !homes.has(listener.id))
      .filter(([listener, gone]) => listener.appIds.every((appId) => gone.has(appId)))
      .map(([{ id }]) => id),
  );
}

function referenceOf(index: number): string {
  return `new-${index + 1}`;
}
