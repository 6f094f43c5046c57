import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { type Listener, settingsOf } from "../listener";
import { effectFor } from "../effect";
import type { Settings } from "../settings";
import {
  DEFAULT_SETTINGS,
  isDefaultSettings,
  normaliseSettings,
  sameSettings,
  settingsKey,
} from "../settings";
import type { Snapshot } from "../snapshot";
import { applyingTo, isNamed, isOwn, topOf } from "./listeners";
import { type Case, bulkCases, mixedCases, PROPERTY_RUNS, withIds } from "./cases.fixture";
import { makePlan } from "./makePlan";
import type { Operation } from "./operation";
import type { Order } from "./order";
import { applyOperation, applyOperations } from "./simulate";
import type { ApplicationTarget, Target } from "./target";
import { MANY_APPS } from "./tenants.fixture";

vi.setConfig({ testTimeout: Math.max(60_000, PROPERTY_RUNS * 100) });

const cases = fc.oneof(mixedCases, bulkCases);

/** What decides for an application: settings of all listeners that may be the one chosen. */
function deciding(snapshot: Snapshot, appId: string): Settings[] {
  const top = topOf(applyingTo(snapshot.listeners, appId));
  return top.length === 0 ? [DEFAULT_SETTINGS] : top.map(settingsOf);
}

function has(snapshot: Snapshot, { appId, settings }: ApplicationTarget): boolean {
  const applying = applyingTo(snapshot.listeners, appId);
  if (settings === null) return !applying.some((listener) => isNamed(listener, appId));
  const [first, ...rest] = topOf(applying);
  if (first === undefined) return isDefaultSettings(settings);
  return rest.length === 0 && sameSettings(settingsOf(first), normaliseSettings(settings));
}

function prefixes(snapshot: Snapshot, operations: readonly Operation[]): Snapshot[] {
  const states = [snapshot];
  for (const operation of operations) {
    states.push(applyOperation(states[states.length - 1] ?? snapshot, operation));
  }
  return states;
}

/** Runs a property on every plan that is not refused; for limits, on those refused as well. */
function forPlans(
  check: (plan: { operations: readonly Operation[]; after: Snapshot } & Case) => void,
  order: Order = "createFirst",
): void {
  fc.assert(
    fc.property(cases, ({ snapshot, targets, limit }) => {
      const plan = makePlan(snapshot, targets, { limit, order });
      if (!plan.ok) return;
      const after = applyOperations(snapshot, plan.value);
      check({ snapshot, targets, limit, operations: plan.value, after });
    }),
    { numRuns: PROPERTY_RUNS },
  );
}

const untouched = (targets: readonly Target[]) =>
  [...MANY_APPS, "gone"].filter(
    (appId) => !targets.some((target) => target.kind === "application" && target.appId === appId),
  );

const kept = ({ id, displayName, priority, flowId, allApplications, preserved }: Listener) => ({
  id,
  displayName,
  priority,
  flowId,
  allApplications,
  preserved,
});

/** All that matters of a listener to an application that it names. */
const doing = (listener: Listener) =>
  JSON.stringify([
    listener.priority,
    listener.flowId,
    listener.allApplications,
    listener.preserved,
    settingsKey(listener),
  ]);

describe.each(["createFirst", "removeFirst"] as const)("a plan (%s)", (order) => {
  test("1: gives every target what is wanted, and no other application anything", () => {
    forPlans(({ snapshot, targets, operations, after }) => {
      for (const target of targets) expect(has(after, target), target.appId).toBe(true);
      for (const state of prefixes(snapshot, operations)) {
        for (const appId of untouched(targets)) {
          // Two listeners that do the same count as one: a merge changes nothing for anybody.
          const appliesAs = (each: Snapshot) =>
            new Set(applyingTo(each.listeners, appId).map((listener) => doing(listener)));
          expect(appliesAs(state)).toEqual(appliesAs(snapshot));
        }
      }
    }, order);
  });

  test("2: keeps names, priorities, flows, unknown properties and unknown codes", () => {
    forPlans(({ snapshot, targets, operations, after, limit }) => {
      const targeted = new Set(targets.map(({ appId }) => appId));
      for (const before of snapshot.listeners) {
        const now = after.listeners.find(({ id }) => id === before.id);
        if (now !== undefined) expect(kept(now)).toEqual(kept(before));
      }
      for (const { appId, settings, listenerId } of targets) {
        const was = effectFor(snapshot, appId);
        const is = effectFor(after, appId);
        if (was.kind !== "listener" || is.kind !== "listener") continue;
        if (settings === null || listenerId !== undefined) continue;
        const named = snapshot.listeners.some(
          ({ id, appIds }) => id === is.listener.id && appIds.includes(appId),
        );
        if (named || is.listener.allApplications) continue;
        // One that a plan that removes first may have created before: what it was split from is out of sight.
        const existed = snapshot.listeners.find(({ id }) => id === is.listener.id);
        if (order === "removeFirst" && existed?.appIds.length === 0 && isOwn(existed)) continue;
        // At another listener, what that one carries for the application is what was there.
        expect(is.listener.flowId, appId).toBe(was.listener.flowId);
        expect(is.listener.preserved, appId).toEqual(was.listener.preserved);
      }
      const needed = operations.filter(({ kind }) => kind === "create").length;
      prefixes(snapshot, operations).forEach((state, index) => {
        const operation = operations[index];
        if (operation?.kind !== "delete") return;
        const gone = state.listeners.find(({ id }) => id === operation.listenerId);
        if (gone === undefined) throw new Error("deleted twice");
        if (isOwn(gone) && gone.appIds.every((appId) => targeted.has(appId))) return;
        expect(gone.appIds).toEqual([]);
        expect(snapshot.total + needed).toBeGreaterThan(limit);
        const twin = state.listeners.find((each) => each !== gone && doing(each) === doing(gone));
        expect(twin, "a listener that does the same stays").toBeDefined();
      });
      for (const operation of operations) {
        if (operation.kind !== "update") continue;
        const source = snapshot.listeners.find(({ id }) => id === operation.listenerId);
        expect(operation.preserved).toEqual(source?.preserved);
      }
    }, order);
  });

  test("3: writes lists that are sorted, free of duplicates and of overlap", () => {
    forPlans(({ operations }) => {
      for (const operation of operations) {
        if (operation.kind !== "create" && operation.kind !== "update") continue;
        for (const { include, exclude } of [operation.settings.sms, operation.settings.voice]) {
          for (const list of [include, exclude]) {
            expect(list).toEqual([...new Set(list)].sort((a, b) => a - b));
          }
          expect(include.filter((code) => exclude.includes(code))).toEqual([]);
        }
      }
    }, order);
  });

  test("4: leaves no application with two listeners that had one", () => {
    forPlans(({ snapshot, after }) => {
      for (const appId of MANY_APPS) {
        const naming = (each: Snapshot) =>
          each.listeners.filter((listener) => isNamed(listener, appId)).length;
        expect(naming(after)).toBeLessThanOrEqual(Math.max(1, naming(snapshot)));
      }
    }, order);
  });

  test("6: never passes the limit, at no step", () => {
    forPlans(({ snapshot, operations, limit }) => {
      for (const state of prefixes(snapshot, operations)) {
        expect(state.total).toBeLessThanOrEqual(limit);
      }
    }, order);
  });

  test("7: is empty when made again", () => {
    forPlans(({ targets, after, limit }) => {
      expect(makePlan(after, targets, { limit, order })).toEqual({ ok: true, value: [] });
    }, order);
  });

  test("interrupted anywhere, is completed by a plan made again", () => {
    forPlans(({ snapshot, targets, operations, limit }) => {
      for (const state of prefixes(snapshot, operations)) {
        const stopped = withIds(state);
        // Half-way, applications in conflict can be split differently: not counted against it.
        const rest = makePlan(stopped, targets, { limit: limit + targets.length, order });
        // A number that is no code can be gone with the listener that held it.
        if (!rest.ok && rest.error.code === "not-a-calling-code") continue;
        if (!rest.ok) throw new Error(`refused: ${rest.error.code}`);
        const after = applyOperations(stopped, rest.value);
        for (const target of targets) expect(has(after, target)).toBe(true);
      }
    }, order);
  });
});

test("5: at no step does a target stand without what it had or will have", () => {
  forPlans(({ snapshot, targets, operations }) => {
    for (const state of prefixes(snapshot, operations)) {
      for (const target of targets) {
        if (target.settings === null) continue;
        const wish = normaliseSettings(target.settings);
        const allowed = [...deciding(snapshot, target.appId), wish];
        for (const settings of deciding(state, target.appId)) {
          expect(allowed.some((each) => sameSettings(each, settings))).toBe(true);
        }
      }
    }
  });
});
