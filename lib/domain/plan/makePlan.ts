import { type Result, fail, ok } from "../result";
import { type Snapshot, LISTENER_LIMIT } from "../snapshot";
import { assignApplications } from "./assignApplications";
import { changeInPlace } from "./changeInPlace";
import { type DesiredState, normaliseTargets } from "./desiredState";
import { formGroups, type Group } from "./formGroups";
import { freeSlots, skipUnreachable } from "./limit";
import type { Operation } from "./operation";
import { inOrder, updateOperation, type Order } from "./order";
import type { Outstanding } from "./outstanding";
import { readyNow, stillOutstanding, updatesOf, withUpdates } from "./outstanding";
import { placeGroups } from "./placeGroups";
import { recreateListeners } from "./recreateListeners";
import { type Refusal, PlanRefused } from "./refusal";
import { reshape } from "./reshape";
import { applyOperations } from "./simulate";
import type { ApplicationTarget, Target } from "./target";

export interface PlanOptions {
  readonly order?: Order;
  /** Listeners the tenant may have, all types together. */
  readonly limit?: number;
}

/**
 * The one way to change a tenant: the ordered Graph operations that turn what is set into what is
 * wanted. Pure; empty when everything is as wanted. At most one target for an application.
 * `README.md` beside this file tells the steps and what they guarantee.
 */
export function makePlan(
  snapshot: Snapshot,
  targets: readonly Target[],
  { order = "createFirst", limit = LISTENER_LIMIT }: PlanOptions = {},
): Result<readonly Operation[], Refusal> {
  try {
    const desired = normaliseTargets(snapshot, targets);
    const { operations, overLimit } = planRounds(snapshot, desired, { order, limit });
    if (overLimit > 0) {
      const needed = Math.max(snapshot.total, limit) + overLimit;
      return fail({ code: "listener-limit", total: snapshot.total, needed });
    }
    const tenant = applyOperations(snapshot, operations);
    return ok([...operations, ...reshape(tenant, targets, order)]);
  } catch (error) {
    if (error instanceof PlanRefused) return fail(error.refusal);
    throw error;
  }
}

interface Planned {
  readonly operations: readonly Operation[];
  /** How many more listeners would be needed than there is room for. */
  readonly overLimit: number;
}

const MOST_ROUNDS = 1000;

/**
 * Plans in rounds until nothing is left to do. Each does what can be done in the tenant as the
 * rounds before leave it: an application joins a listener only after the round that gives that one
 * its settings, and a group waits for a slot that a deletion frees.
 */
function planRounds(
  snapshot: Snapshot,
  desired: DesiredState,
  options: Required<PlanOptions>,
): Planned {
  let progress = begin(snapshot, desired);
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    const { operations, outstanding } = progress;
    const round = planRound(progress, desired, options);
    const isIdle = round.operations.length === 0 && round.waiting.length === 0;
    if (isIdle && outstanding.size === 0) return { operations, overLimit: 0 };
    const next = afterRound(progress, round, snapshot, desired, options);
    if (next === null) return { operations, overLimit: round.waiting.length };
    progress = next;
  }
  throw new Error("planning does not settle");
}

/** How far planning has come. */
interface Progress {
  /** As the operations so far leave it. */
  readonly tenant: Snapshot;
  readonly operations: readonly Operation[];
  readonly outstanding: Outstanding;
  /** Those wanted, but for the ones that stay as they are since there is no room. */
  readonly applications: readonly ApplicationTarget[];
  /** Whether the last round could do nothing: the next one takes whatever slot there is. */
  readonly eager: boolean;
}

interface Round {
  readonly operations: readonly Operation[];
  /** Groups for which there is no slot, or no listener to share yet. */
  readonly waiting: readonly Group[];
}

/** What can be done in the tenant as it stands. */
function planRound(
  { tenant, operations, outstanding, applications, eager }: Progress,
  desired: DesiredState,
  { order, limit }: Required<PlanOptions>,
): Round {
  const updated = withUpdates(tenant, outstanding);
  const { listeners } = updated;
  const assignments = assignApplications(listeners, applications);
  const inPlace = changeInPlace(listeners, assignments, formGroups(assignments));
  const changes = recreateListeners(listeners, { ...desired, applications }, inPlace);
  const placement = placeGroups(updated, changes, { order, limit, eager });
  const now = readyNow(tenant, placement, outstanding);
  const serving = placement.changes.moves.map(({ to }) => to.id);
  return {
    operations: inOrder(now, {
      listeners,
      order,
      created: operations.filter(({ kind }) => kind === "create").length,
      kept: new Set([...desired.listeners.keys(), ...serving]),
    }),
    waiting: placement.waiting,
  };
}

/**
 * Where a round leaves the planning. When it could do nothing, the next one takes every slot; when that
 * one could do nothing either, slots are freed; when there are none to free, applications that may
 * stay as they are do. Null when nothing helps.
 */
function afterRound(
  progress: Progress,
  { operations, waiting }: Round,
  snapshot: Snapshot,
  desired: DesiredState,
  options: Required<PlanOptions>,
): Progress | null {
  if (operations.length > 0) return withOperations(progress, operations);
  if (!progress.eager) return { ...progress, eager: true };
  const last = lastResort(progress, waiting, desired, options);
  if (last.length > 0) return withOperations(progress, last);
  const applications = skipUnreachable(snapshot, progress.applications, waiting);
  return applications === null ? null : { ...progress, applications };
}

/** Frees slots for those who wait, at no cost to others; with `removeFirst` others would lapse. */
function lastResort(
  { tenant, outstanding, operations, applications }: Progress,
  waiting: readonly Group[],
  desired: DesiredState,
  { order, limit }: Required<PlanOptions>,
): Operation[] {
  // All at once, where applications that swap listeners leave no better order.
  if (waiting.length === 0) return updatesOf(tenant, outstanding).map(updateOperation);
  if (order === "removeFirst") return [];
  const claimed = new Set([
    ...desired.listeners.keys(),
    ...desired.applications.map(({ listenerId }) => listenerId ?? ""),
    ...operations.flatMap((operation) => (operation.kind === "create" ? [operation.ref] : [])),
  ]);
  const needed = waiting.length + Math.max(0, tenant.total - limit);
  return freeSlots(tenant, applications, claimed, needed);
}

function begin(snapshot: Snapshot, { listeners, applications }: DesiredState): Progress {
  const outstanding = stillOutstanding(snapshot, listeners);
  return { tenant: snapshot, operations: [], outstanding, applications, eager: false };
}

function withOperations(progress: Progress, operations: readonly Operation[]): Progress {
  const tenant = applyOperations(progress.tenant, operations);
  const updated = new Set(
    operations.flatMap((each) => (each.kind === "update" ? [each.listenerId] : [])),
  );
  const left = new Map([...progress.outstanding].filter(([id]) => !updated.has(id)));
  return {
    ...progress,
    tenant,
    operations: [...progress.operations, ...operations],
    outstanding: stillOutstanding(tenant, left),
    eager: false,
  };
}
