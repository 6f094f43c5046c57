import { isKnownCode } from "../../geo/codes";
import type { Result } from "../../result";
import { fail, ok } from "../../result";
import { CHANNELS } from "../channel";
import { effectFor } from "../effect";
import { settingsOf } from "../listener";
import type { Settings } from "../settings";
import { normaliseSettings, sameSettings } from "../settings";
import type { Snapshot } from "../snapshot";
import { LISTENER_LIMIT } from "../snapshot";
import { assign } from "./assign";
import { drafted } from "./drafting";
import { housed } from "./housing";
import type { Operation, UpdateListener } from "./operation";
import type { Handover } from "./ordering";
import { ordered } from "./ordering";
import type { Refusal } from "./refusal";
import { PlanRefused } from "./refusal";
import { applyOperations } from "./simulate";
import type { ApplicationTarget, ListenerTarget, Target } from "./target";

export interface PlanOptions {
  readonly handover?: Handover;
  /** Listeners the tenant may have, all types together. */
  readonly limit?: number;
}

/**
 * The one way to change a tenant: the ordered Graph operations that turn what is set into what is
 * wanted. Pure; empty when everything is as wanted. At most one target for an application.
 */
export function makePlan(
  snapshot: Snapshot,
  targets: readonly Target[],
  { handover = "overlap", limit = LISTENER_LIMIT }: PlanOptions = {},
): Result<readonly Operation[], Refusal> {
  try {
    const updates = targets
      .filter((target) => target.kind === "listener")
      .flatMap((target) => updateInPlace(snapshot, target));
    const applications = targets
      .filter((target) => target.kind === "application")
      .map((target) => checked(snapshot, target));
    const updated = applyOperations(snapshot, updates);
    return ok(merged(updates, settled(updated, applications, handover, limit)));
  } catch (error) {
    if (error instanceof PlanRefused) return fail(error.refusal);
    throw error;
  }
}

const MOST_ROUNDS = 4;

/**
 * Plans until nothing is left to do: an application can rejoin a listener only after what the first
 * round does to that one.
 */
function settled(
  snapshot: Snapshot,
  targets: readonly ApplicationTarget[],
  handover: Handover,
  limit: number,
): Operation[] {
  const operations: Operation[] = [];
  let state = snapshot;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const assignments = targets.map((target) => assign(state.listeners, target));
    const draft = housed(state, drafted(state, assignments), limit);
    const created = operations.filter(({ kind }) => kind === "create").length;
    const next = ordered(draft, handover, created);
    if (next.length === 0) return operations;
    operations.push(...next);
    state = applyOperations(state, next);
  }
  throw new Error("planning does not settle");
}

/** Each listener is updated once: what its applications are wanted to have comes after. */
function merged(first: readonly UpdateListener[], then: readonly Operation[]): Operation[] {
  const earlier = new Map(first.map((update) => [update.listenerId, update]));
  const operations = then.map((operation) => {
    if (operation.kind !== "update") return operation;
    const before = earlier.get(operation.listenerId)?.before ?? operation.before;
    earlier.delete(operation.listenerId);
    return { ...operation, before };
  });
  return [...operations, ...earlier.values()];
}

function updateInPlace(snapshot: Snapshot, target: ListenerTarget): UpdateListener[] {
  const { listenerId } = target;
  const listener = snapshot.listeners.find(({ id }) => id === listenerId);
  if (listener === undefined) throw new PlanRefused({ code: "listener-gone", listenerId });
  const before = settingsOf(listener);
  const settings = normaliseSettings(target.settings);
  refuseNewStrays(snapshot, settings);
  if (sameSettings(before, settings)) return [];
  return [{ kind: "update", listenerId, before, settings, preserved: listener.preserved }];
}

function checked(snapshot: Snapshot, target: ApplicationTarget): ApplicationTarget {
  const effect = effectFor(snapshot, target.appId);
  if (effect.kind === "unreadable") {
    const listenerIds = effect.listeners.map(({ id }) => id);
    throw new PlanRefused({ code: "unreadable-listener", listenerIds });
  }
  if (target.settings === null) return target;
  const settings = normaliseSettings(target.settings);
  refuseNewStrays(snapshot, settings);
  return { ...target, settings };
}

/** Numbers that are no calling codes stay where the tenant has them, but none is brought in. */
function refuseNewStrays(snapshot: Snapshot, settings: Settings): void {
  const strays = codesIn(settings).filter((code) => !isKnownCode(code));
  if (strays.length === 0) return;
  const held = new Set(snapshot.listeners.flatMap(codesIn));
  const codes = strays.filter((code) => !held.has(code));
  if (codes.length > 0) throw new PlanRefused({ code: "not-a-calling-code", codes });
}

function codesIn(settings: Settings): number[] {
  return CHANNELS.flatMap((each) => [...settings[each].include, ...settings[each].exclude]);
}
