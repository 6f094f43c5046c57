import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { applicationRegions } from "../applicationRegions";
import type { Snapshot } from "../snapshot";
import { PROPERTY_RUNS, withIds } from "./cases.fixture";
import { makePlan } from "./makePlan";
import { restoreFile } from "../documents/restoreFile";
import { restoreFileSchema } from "../documents/restoreSchema";
import { restoreTargets } from "../documents/restoreTargets";
import { twinKey } from "./listeners";
import { applyOperation, applyOperations } from "./simulate";
import type { MergeTarget, ShapeTarget } from "./target";
import { anySnapshot, APPS, crowdedSnapshot, MANY_APPS } from "./tenants.fixture";

vi.setConfig({ testTimeout: Math.max(60_000, PROPERTY_RUNS * 100) });

const META = { tenantId: "tenant", at: "2026-01-01T00:00:00Z", heading: "Fix", reason: "" };
const ORDERS = ["createFirst", "removeFirst"] as const;
const listenerId = fc.nat(5).map((index) => `listener-${index}`);
const anySnapshotAtAll = fc.oneof(anySnapshot, crowdedSnapshot);

const membership: fc.Arbitrary<ShapeTarget> = fc.record({
  kind: fc.constant("membership" as const),
  listenerId,
  appId: fc.constantFrom(...APPS, "gone"),
  named: fc.boolean(),
});
const memberships = fc.uniqueArray(membership, {
  minLength: 1,
  maxLength: 4,
  selector: (target) => JSON.stringify({ ...target, named: null }),
});

function settingsByApplication(snapshot: Snapshot) {
  return new Map(
    MANY_APPS.map((appId) => [appId, JSON.stringify(applicationRegions(snapshot, appId).settings)]),
  );
}

/** Every way to give one listener up for another that does the same. */
function mergesIn({ listeners }: Snapshot): MergeTarget[] {
  return listeners.flatMap((listener) =>
    listeners
      .filter(({ id }) => id !== listener.id)
      .filter((other) => twinKey(other) === twinKey(listener))
      .filter((other) => !other.allApplications && !listener.allApplications)
      .map((other) => ({ kind: "merge", listenerId: listener.id, into: other.id })),
  );
}

describe("wishes about what listeners name", () => {
  test("are met exactly, nothing else changes, and a plan made again is empty", () => {
    fc.assert(
      fc.property(
        anySnapshotAtAll,
        memberships,
        fc.constantFrom(...ORDERS),
        (snapshot, targets, order) => {
          const plan = makePlan(snapshot, targets, { order });
          if (!plan.ok) {
            expect(plan.error.code).toBe("listener-gone");
            return;
          }
          const after = applyOperations(snapshot, plan.value);
          for (const listener of snapshot.listeners) {
            const now = after.listeners.find(({ id }) => id === listener.id);
            const wanted = new Set(listener.appIds);
            for (const target of targets) {
              if (target.kind !== "membership" || target.listenerId !== listener.id) continue;
              if (target.named) wanted.add(target.appId);
              else wanted.delete(target.appId);
            }
            expect(new Set(now?.appIds)).toEqual(wanted);
            expect({ ...now, appIds: [] }).toEqual({ ...listener, appIds: [] });
          }
          expect(makePlan(after, targets, { order })).toEqual({ ok: true, value: [] });
        },
      ),
      { numRuns: PROPERTY_RUNS },
    );
  });

  test("are taken back by a restore, in conflicts too", () => {
    fc.assert(
      fc.property(anySnapshotAtAll, memberships, (snapshot, targets) => {
        const plan = makePlan(snapshot, targets);
        if (!plan.ok) return;
        const file = restoreFileSchema.parse(
          JSON.parse(JSON.stringify(restoreFile(snapshot, targets, plan.value, META))),
        );
        const after = applyOperations(snapshot, plan.value);
        const back = makePlan(after, restoreTargets(file, after).targets);
        if (!back.ok) throw new Error(back.error.code);
        const restored = applyOperations(after, back.value);
        for (const listener of snapshot.listeners) {
          const now = restored.listeners.find(({ id }) => id === listener.id);
          expect([...(now?.appIds ?? [])].sort()).toEqual([...listener.appIds].sort());
        }
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });
});

describe("a merge", () => {
  test("changes nothing for any application, at no step where listeners may overlap", () => {
    fc.assert(
      fc.property(
        crowdedSnapshot,
        fc.nat(),
        fc.constantFrom(...ORDERS),
        (snapshot, pick, order) => {
          const merges = mergesIn(snapshot);
          const target = merges[pick % Math.max(1, merges.length)];
          if (target === undefined) return;
          const disputed = (state: Snapshot) =>
            MANY_APPS.filter(
              (appId) => applicationRegions(state, appId).effect.kind === "conflict",
            );
          if (disputed(snapshot).length > 0) return;
          const plan = makePlan(snapshot, [target], { order });
          if (!plan.ok) throw new Error(plan.error.code);
          const before = settingsByApplication(snapshot);
          let state = snapshot;
          for (const operation of plan.value) {
            state = applyOperation(state, operation);
            if (order === "removeFirst") continue;
            // Between the two requests both name it; they set the same.
            for (const appId of MANY_APPS) {
              const { effect, settings } = applicationRegions(state, appId);
              if (effect.kind === "conflict") {
                expect(new Set(effect.listeners.map(twinKey)).size).toBe(1);
              } else expect(JSON.stringify(settings)).toBe(before.get(appId));
            }
            expect(makePlan(state, [target], { order }).ok).toBe(true);
          }
          expect(settingsByApplication(state)).toEqual(before);
          expect(state.total).toBe(snapshot.total - 1);
          expect(makePlan(state, [target], { order })).toEqual({ ok: true, value: [] });

          const file = restoreFile(snapshot, [target], plan.value, META);
          const back = makePlan(state, restoreTargets(file, state).targets);
          if (!back.ok) throw new Error(back.error.code);
          const restored = withIds(applyOperations(state, back.value));
          expect(settingsByApplication(restored)).toEqual(before);
          // Who is overruled at two listeners goes back to the one that decides alone.
          const named = snapshot.listeners.flatMap(({ appIds }) => appIds);
          if (new Set(named).size < named.length) return;
          const shape = ({ listeners }: Snapshot) =>
            listeners.map(({ id, fingerprint, appIds, ...rest }) =>
              JSON.stringify([rest.displayName, rest.sms, rest.voice, [...appIds].sort()]),
            );
          expect(shape(restored).sort()).toEqual(shape(snapshot).sort());
        },
      ),
      { numRuns: PROPERTY_RUNS },
    );
  });

  test("of listeners that do not do the same is refused", () => {
    fc.assert(
      fc.property(anySnapshotAtAll, listenerId, listenerId, (snapshot, one, other) => {
        const target: MergeTarget = { kind: "merge", listenerId: one, into: other };
        const isThere = (id: string) => snapshot.listeners.some((each) => each.id === id);
        const plan = makePlan(snapshot, [target]);
        const isTwin = mergesIn(snapshot).some(
          (each) => each.listenerId === one && each.into === other,
        );
        expect(plan.ok).toBe(!isThere(one) || isTwin);
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });
});

test("a listener that applies to anybody who was not spoken of is never deleted", () => {
  fc.assert(
    fc.property(anySnapshotAtAll, listenerId, fc.subarray([...MANY_APPS, "gone"]), (...given) => {
      const [snapshot, id, appIds] = given;
      const plan = makePlan(snapshot, [{ kind: "deletion", listenerId: id, appIds }]);
      const listener = snapshot.listeners.find((each) => each.id === id);
      const isInUse =
        listener !== undefined &&
        (listener.allApplications || listener.appIds.some((appId) => !appIds.includes(appId)));
      expect(plan.ok).toBe(!isInUse);
      if (plan.ok && listener !== undefined) {
        expect(plan.value).toEqual([{ kind: "delete", listenerId: id }]);
      }
    }),
    { numRuns: PROPERTY_RUNS },
  );
});
