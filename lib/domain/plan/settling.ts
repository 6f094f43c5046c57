import type { Snapshot } from "../snapshot";
import { applyingIn } from "../effect";
import { listenerOf } from "./applying";
import { assign } from "./assign";
import type { Draft, Group, Move, Mover, Update } from "./draft";
import { drafted } from "./drafting";
import { housed } from "./housing";
import { isOwn } from "./listenerName";
import { merging } from "./merging";
import type { Operation } from "./operation";
import type { Handover } from "./ordering";
import { ordered } from "./ordering";
import { withRecreations } from "./recreating";
import { applyOperations } from "./simulate";
import { isBlockedAlready } from "./staying";
import type { ApplicationTarget } from "./target";
import type { Pending, Wish } from "./wish";
import { holds } from "./wish";

interface SettlingOptions {
  readonly handover: Handover;
  readonly limit: number;
}

interface Settled {
  readonly operations: readonly Operation[];
  /** How many more listeners would be needed than there is room for. */
  readonly unhoused: number;
}

const MOST_ROUNDS = 1000;

/**
 * Plans in rounds until nothing is left to do. Each does what can be done in the tenant as the
 * rounds before leave it: an application joins a listener only after the round that gives that one
 * its settings, and a group waits for a slot that a deletion frees. When a round can do nothing and
 * something still waits, slots are freed by merging; when that cannot help either, applications that
 * may stay as they are do.
 */
export function settled(
  snapshot: Snapshot,
  wish: Wish,
  { handover, limit }: SettlingOptions,
): Settled {
  const operations: Operation[] = [];
  const pending = new Map(wish.listeners);
  const kept = new Set([
    ...wish.listeners.keys(),
    ...wish.applications.map(({ listenerId }) => listenerId ?? ""),
  ]);
  let { applications } = wish;
  let state = snapshot;
  let created = 0;
  let eager = false;
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    const now = { ...wish, applications };
    const round = planRound(state, now, pending, { handover, limit, eager, created });
    const { waiting } = round;
    let next: readonly Operation[] = round.operations;
    if (next.length === 0) {
      if (waiting.length === 0 && pending.size === 0) return { operations, unhoused: 0 };
      if (!eager) {
        eager = true;
        continue;
      }
      if (waiting.length === 0) next = updatesOf(state, pending);
      else if (handover === "overlap") {
        next = merging(state, kept, waiting.length + Math.max(0, state.total - limit));
        if (next.length === 0) next = retreats(state, applications, kept);
      }
      if (next.length === 0) {
        const staying = new Set(
          waiting.filter((group) => allMayStay(snapshot, group)).flatMap(targetsOf),
        );
        if (staying.size === 0) return { operations, unhoused: waiting.length };
        applications = applications.filter((target) => !staying.has(target));
        continue;
      }
    }
    for (const operation of next) {
      if (operation.kind === "update") pending.delete(operation.listenerId);
      if (operation.kind !== "create") continue;
      created += 1;
      kept.add(operation.ref);
    }
    operations.push(...next);
    state = applyOperations(state, next);
    eager = false;
  }
  throw new Error("planning does not settle");
}

interface RoundOptions extends SettlingOptions {
  readonly eager: boolean;
  readonly created: number;
}

interface Round {
  readonly operations: readonly Operation[];
  readonly waiting: readonly Group[];
}

function planRound(
  state: Snapshot,
  wish: Wish,
  pending: Map<string, Pending>,
  { created, ...options }: RoundOptions,
): Round {
  for (const [id, wanted] of pending) {
    const listener = listenerOf(state.listeners, id);
    if (listener === undefined || holds(listener, wanted)) pending.delete(id);
  }
  const view = withPending(state, pending);
  const assignments = wish.applications.map((target) => assign(view.listeners, target));
  const whole = withRecreations(view.listeners, wish, drafted(view.listeners, assignments));
  const { draft, waiting } = housed(view, whole, options);

  const isLate = ({ home }: Move) => pending.has(home.id);
  const isEarly = ({ target, leaves }: Mover) =>
    pending.size > 0 &&
    applyingIn(view.listeners, target.appId).some(
      (listener) => pending.has(listener.id) && !leaves.includes(listener),
    );
  const waitingMovers = [
    ...waiting.flatMap(({ movers }) => movers),
    ...draft.moves.filter(isLate),
    ...draft.departures.filter(isEarly),
  ];
  const held = new Set(waitingMovers.flatMap(({ leaves }) => leaves.map(({ id }) => id)));
  const now: Draft = {
    groups: draft.groups,
    moves: draft.moves.filter((move) => !isLate(move)),
    departures: draft.departures.filter((mover) => !isEarly(mover)),
    updates: updatesNow(state, draft.updates, pending, held),
  };
  const kept = new Set([...wish.listeners.keys(), ...draft.moves.map(({ home }) => home.id)]);
  const { handover } = options;
  const { listeners } = view;
  return { operations: ordered(now, { listeners, handover, created, kept }), waiting };
}

/** Updates that no waiting application must leave before; each on the listener as it is. */
function updatesNow(
  state: Snapshot,
  wanted: readonly Update[],
  pending: ReadonlyMap<string, Pending>,
  held: ReadonlySet<string>,
): Update[] {
  const all = new Map<string, Pending>(pending);
  for (const { listener, settings } of wanted) {
    all.set(listener.id, { settings, verbatim: false });
  }
  return [...all].flatMap(([id, each]): Update[] => {
    const listener = listenerOf(state.listeners, id);
    if (listener === undefined || held.has(id) || holds(listener, each)) return [];
    return [{ listener, settings: each.settings }];
  });
}

/**
 * Takes applications off listeners of Dialgate's own that decide nothing for them: what an interrupted
 * run was about to do, and what lets an emptied one go.
 */
function retreats(
  state: Snapshot,
  targets: readonly ApplicationTarget[],
  kept: ReadonlySet<string>,
): Operation[] {
  return targets.flatMap((target) => {
    const assignment = assign(state.listeners, target);
    if (assignment.kind !== "served" || !isOwn(assignment.home)) return [];
    return assignment.overruled
      .filter((listener) => isOwn(listener) && !kept.has(listener.id))
      .map(({ id: listenerId }): Operation => {
        return { kind: "remove-application", listenerId, appId: target.appId };
      });
  });
}

/** All updates at once, where applications that swap listeners leave no better order. */
function updatesOf(state: Snapshot, pending: ReadonlyMap<string, Pending>): Operation[] {
  const updates = updatesNow(state, [], pending, new Set());
  const draft: Draft = { updates, groups: [], moves: [], departures: [] };
  const { listeners } = state;
  return ordered(draft, { listeners, handover: "overlap", created: 0, kept: new Set() });
}

function withPending(state: Snapshot, pending: ReadonlyMap<string, Pending>): Snapshot {
  if (pending.size === 0) return state;
  return {
    ...state,
    listeners: state.listeners.map((listener) => {
      const settings = pending.get(listener.id)?.settings;
      return settings === undefined
        ? listener
        : {
            ...listener,
            sms: { ...listener.sms, ...settings.sms },
            voice: { ...listener.voice, ...settings.voice },
          };
    }),
  };
}

/** Of a group without room either all stay as they are or none: less would not help. */
function allMayStay(snapshot: Snapshot, { movers }: Group): boolean {
  return movers.every(
    ({ target }) => target.mayStay === true && isBlockedAlready(snapshot, target),
  );
}

function targetsOf({ movers }: Group): ApplicationTarget[] {
  return movers.map(({ target }) => target);
}
