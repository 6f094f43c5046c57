import { applyingIn } from "../effect";
import { type Listener, NOTHING_PRESERVED, settingsOf } from "../listener";
import { groupBy } from "../groupBy";
import type { ChangeSet, Update } from "./changeInPlace";
import type { Group, Mover } from "./formGroups";
import { isOwn, listenerName } from "./listeners";
import { type Operation, operationKey } from "./operation";

/**
 * How an application changes listeners. `createFirst`: the new one names it before the old one no
 * longer does, so that nothing lapses. `removeFirst`: the other way round, for a tenant that refuses
 * a second listener for an application; for a moment Microsoft's default applies.
 */
export type Order = "createFirst" | "removeFirst";

export interface OrderOptions {
  /** The listeners as they are before these operations. */
  readonly listeners: readonly Listener[];
  readonly order: Order;
  /** How many listeners the plan creates before these. */
  readonly created: number;
  /** Ids of listeners that must stay, whoever leaves them. */
  readonly kept: ReadonlySet<string>;
}

/**
 * The operations that make the changes, in an order in which a stop at any point does the least harm:
 * applications leave what decides nothing for them, change listeners, leave without joining any; then
 * lists are updated.
 */
export function inOrder(
  changes: ChangeSet,
  { listeners, order, created, kept }: OrderOptions,
): Operation[] {
  const creations = changes.groups.map((group, index) =>
    creation(group, `new-${created + index + 1}`, order),
  );
  const arrivals = [...creations.flatMap((each) => each.arrivals), ...joins(changes, listeners)];
  const { leave, leaveOverruled } = leaving(vacated(changes, kept));
  const creates = creations.map(({ create }) => create);
  return [
    ...once([
      ...arrivals.flatMap(leaveOverruled),
      ...(order === "createFirst"
        ? [...creates, ...arrivals.flatMap(arrive), ...arrivals.flatMap(leave)]
        : [...creates, ...arrivals.flatMap((each) => [...leave(each), ...arrive(each)])]),
      ...changes.departures.flatMap(leave),
    ]),
    ...changes.updates.map(updateOperation),
  ];
}

export function updateOperation({ listener, settings }: Update): Operation {
  const { id: listenerId, preserved } = listener;
  return { kind: "update", listenerId, before: settingsOf(listener), settings, preserved };
}

interface Arrival extends Mover {
  readonly listenerId: string;
  /** Whether the request that creates the listener, or an earlier one, names it already. */
  readonly named: boolean;
}

/** With `removeFirst`, a listener is created without those who must first leave another. */
function creation(group: Group, ref: string, order: Order) {
  const { source, settings, priority, movers, named } = group;
  const arrivals = movers.map((mover): Arrival => ({
    ...mover,
    listenerId: ref,
    named: order === "createFirst" || mover.from.length === 0,
  }));
  const targets = movers.map(({ target }) => target);
  const create: Operation = {
    kind: "create",
    ref,
    displayName: named === undefined ? listenerName(targets) : named.displayName,
    priority,
    flowId: source?.flowId ?? null,
    appIds: arrivals.filter((each) => each.named).map(({ target }) => target.appId),
    settings,
    preserved: source?.preserved ?? NOTHING_PRESERVED,
  };
  return { create, arrivals };
}

function joins({ moves }: ChangeSet, listeners: readonly Listener[]): Arrival[] {
  return moves.map(({ to, target, from }) => ({
    target,
    from,
    listenerId: to.id,
    named: applyingIn(listeners, target.appId).some(({ id }) => id === to.id),
  }));
}

function arrive({ named, listenerId, target }: Arrival): Operation[] {
  return named ? [] : [{ kind: "add-application", listenerId, appId: target.appId }];
}

/** What takes an application off its listeners; one that is vacated is deleted instead. */
function leaving(vacated: ReadonlySet<string>) {
  const leaveOf =
    ({ target }: Mover) =>
    ({ id: listenerId }: Listener): Operation =>
      vacated.has(listenerId)
        ? { kind: "delete", listenerId }
        : { kind: "remove-application", listenerId, appId: target.appId };
  return {
    leave: (mover: Mover) => mover.from.map(leaveOf(mover)),
    /** Only those that a stronger one of them overrules. */
    leaveOverruled: (mover: Mover) => {
      const highest = Math.max(...mover.from.map(({ priority }) => priority));
      return mover.from.filter(({ priority }) => priority < highest).map(leaveOf(mover));
    },
  };
}

/** A removal or deletion that is due several times is made the first time. */
function once(operations: readonly Operation[]): Operation[] {
  const made = new Set<string>();
  return operations.filter((operation) => {
    if (operation.kind !== "delete" && operation.kind !== "remove-application") return true;
    const key = operationKey(operation);
    if (made.has(key)) return false;
    made.add(key);
    return true;
  });
}

/** Listeners of Dialgate's own that nothing is left of: every application was asked off them. */
function vacated(
  { moves, groups, departures }: ChangeSet,
  kept: ReadonlySet<string>,
): ReadonlySet<string> {
  const serving = new Set(moves.map(({ to }) => to.id));
  const asked: readonly Mover[] = [
    ...departures.filter(({ target }) => target.settings === null),
    ...moves.filter(({ target, to }) => target.listenerId === to.id),
    ...groups.flatMap(({ named, movers }) => (named === undefined ? [] : movers)),
  ];
  const leavers = groupBy(
    asked.flatMap(({ target, from }) => from.map((listener) => ({ listener, target }))),
    ({ listener }) => listener,
  );
  return new Set(
    [...leavers]
      .filter(
        ([listener]) => isOwn(listener) && !kept.has(listener.id) && !serving.has(listener.id),
      )
      .filter(([{ appIds }, pairs]) => {
        const gone = new Set(pairs.map(({ target }) => target.appId));
        return appIds.every((appId) => gone.has(appId));
      })
      .map(([{ id }]) => id),
  );
}
