import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { Listener } from "@/lib/domain/listener";
import { NOTHING_PRESERVED, settingsOf } from "@/lib/domain/listener";
import { applyingTo, topOf } from "@/lib/domain/plan/listeners";
import type { Case } from "@/lib/domain/plan/cases.fixture";
import { bulkCases, mixedCases, PROPERTY_RUNS, withIds } from "@/lib/domain/plan/cases.fixture";
import { makePlan } from "@/lib/domain/plan/makePlan";
import type { Operation } from "@/lib/domain/plan/operation";
import type { Order } from "@/lib/domain/plan/order";
import { applyOperation, applyOperations } from "@/lib/domain/plan/simulate";
import { MANY_APPS } from "@/lib/domain/plan/tenants.fixture";
import { externalChanges } from "@/lib/run/externalChanges";
import { DEFAULT_SETTINGS, normaliseSettings, sameSettings } from "@/lib/domain/settings";
import type { Snapshot } from "@/lib/domain/snapshot";
import { dependencies } from "./schedule";

vi.setConfig({ testTimeout: Math.max(60_000, PROPERTY_RUNS * 100) });

interface Shuffled extends Case {
  readonly operations: readonly Operation[];
  /** After each of the operations, in an order that their dependencies allow. */
  readonly states: readonly Snapshot[];
}

const ORDERS = ["createFirst", "removeFirst"] as const;

/** Runs a property on plans whose operations end in any order that writing at once may give. */
function forOrders(check: (shuffled: Shuffled) => void, order: Order): void {
  const cases = fc.oneof(mixedCases, bulkCases);
  fc.assert(
    fc.property(cases, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (each, luck) => {
      const { snapshot, targets, limit } = each;
      const plan = makePlan(snapshot, targets, { limit, order });
      if (!plan.ok) return;
      const states = [snapshot];
      for (const index of anyOrder(dependencies(snapshot, plan.value), luck)) {
        const operation = plan.value[index];
        const last = states.at(-1);
        if (operation && last) states.push(applyOperation(last, operation));
      }
      check({ ...each, operations: plan.value, states });
    }),
    { numRuns: PROPERTY_RUNS },
  );
}

function anyOrder(waitsFor: readonly ReadonlySet<number>[], luck: readonly number[]): number[] {
  const order: number[] = [];
  while (order.length < waitsFor.length) {
    const ready = waitsFor.flatMap((earlier, index) =>
      !order.includes(index) && [...earlier].every((each) => order.includes(each)) ? [index] : [],
    );
    const next = ready[(luck[order.length % luck.length] ?? 0) % ready.length];
    if (next === undefined) throw new Error("operations wait for each other");
    order.push(next);
  }
  return order;
}

const asSets = ({ listeners }: Snapshot) =>
  new Map(listeners.map((each) => [each.id, { ...each, appIds: [...each.appIds].sort() }]));

const doing = ({ priority, flowId, allApplications, preserved, sms, voice }: Listener) =>
  JSON.stringify([
    ...[priority, flowId, allApplications, preserved],
    normaliseSettings({ sms, voice }),
  ]);

function deciding(snapshot: Snapshot, appId: string) {
  const top = topOf(applyingTo(snapshot.listeners, appId));
  return top.length === 0 ? [DEFAULT_SETTINGS] : top.map(settingsOf);
}

describe.each(ORDERS)("operations written at once (%s)", (order) => {
  test("end where they would one after another", () => {
    forOrders(({ snapshot, operations, states }) => {
      const end = states.at(-1) ?? snapshot;
      expect(asSets(end)).toEqual(asSets(applyOperations(snapshot, operations)));
    }, order);
  });

  test("change nothing for others, and never pass the limit", () => {
    forOrders(({ snapshot, targets, limit, states }) => {
      const targeted = new Set(targets.map(({ appId }) => appId));
      const others = [...MANY_APPS, "gone"].filter((appId) => !targeted.has(appId));
      for (const state of states) {
        expect(state.total).toBeLessThanOrEqual(limit);
        for (const appId of others) {
          const whatApplies = (each: Snapshot) =>
            new Set(topOf(applyingTo(each.listeners, appId)).map(doing));
          expect(whatApplies(state)).toEqual(whatApplies(snapshot));
        }
      }
    }, order);
  });

  test("can be stopped anywhere: what is left is planned, and nobody else is suspected", () => {
    forOrders(({ snapshot, targets, limit, operations, states }) => {
      for (const state of states) {
        const stopped = withIds(state);
        expect(externalChanges({ snapshot, plan: operations }, targets, stopped)).toEqual([]);
        // Half-way, applications in conflict can be split differently: not counted against it.
        const rest = makePlan(stopped, targets, { limit: limit + targets.length, order });
        // A number that is no calling code, on its way from one listener to another, may be in none
        // for a moment; then it is not brought in again.
        if (!rest.ok && rest.error.code === "not-a-calling-code") continue;
        if (!rest.ok) throw new Error(`refused: ${rest.error.code}`);
      }
    }, order);
  });
});

test("at no step does a target stand without what it had or will have", () => {
  forOrders(({ snapshot, targets, states }) => {
    for (const state of states) {
      for (const { appId, settings } of targets) {
        if (settings === null) continue;
        const allowed = [...deciding(snapshot, appId), normaliseSettings(settings)];
        for (const each of deciding(state, appId)) {
          expect(allowed.some((one) => sameSettings(one, each))).toBe(true);
        }
      }
    }
  }, "createFirst");
});

test("no operation waits for itself, though an application leaves a listener and comes back", () => {
  const listener: Listener = {
    ...{ id: "l", displayName: null, priority: 500, flowId: null, allApplications: false },
    ...{ appIds: ["a"], preserved: NOTHING_PRESERVED, fingerprint: "" },
    sms: { defaultRegions: [], include: [], exclude: [] },
    voice: { defaultRegions: [], include: [], exclude: [] },
  };
  const before: Snapshot = { readAt: "", listeners: [listener], unreadable: [], total: 1 };
  const operations: Operation[] = [
    { kind: "remove-application", listenerId: "l", appId: "a" },
    { kind: "add-application", listenerId: "l", appId: "a" },
    {
      ...{ kind: "update", listenerId: "l", before: DEFAULT_SETTINGS, settings: DEFAULT_SETTINGS },
      preserved: NOTHING_PRESERVED,
    },
  ];
  expect(dependencies(before, operations)).toEqual([new Set(), new Set([0]), new Set([1])]);
});
