import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { effectFor } from "../effect";
import { type ListenerOptions, NOTHING_PRESERVED, settingsOf } from "../listener";
import { DEFAULT_SETTINGS } from "../settings";
import type { Snapshot } from "../snapshot";
import { bulkCases, mixedCases, PROPERTY_RUNS, withIds } from "../plan/cases.fixture";
import { makePlan } from "../plan/makePlan";
import { restoreFile } from "./restoreFile";
import { restoreFileSchema } from "./restoreSchema";
import { restoreTargets } from "./restoreTargets";
import { applyOperations } from "../plan/simulate";
import type { ApplicationTarget } from "../plan/target";
import { MANY_APPS } from "../plan/tenants.fixture";

vi.setConfig({ testTimeout: Math.max(60_000, PROPERTY_RUNS * 100) });

const META = { tenantId: "tenant", at: "2026-01-01T00:00:00Z", heading: "Change", reason: "" };

/** Without overlaps: Graph refuses them, so a tenant can neither have them nor get them back. */
function withoutOverlaps(snapshot: Snapshot): Snapshot {
  const disjoint = ({ include, exclude, ...rest }: ListenerOptions) => ({
    ...rest,
    include: include.filter((code) => !exclude.includes(code)),
    exclude,
  });
  return {
    ...snapshot,
    listeners: snapshot.listeners.map((listener) => ({
      ...listener,
      sms: disjoint(listener.sms),
      voice: disjoint(listener.voice),
    })),
  };
}

/** What decides for an application: content only, as a listener created again has another id. */
function decides(snapshot: Snapshot, appId: string) {
  const effect = effectFor(snapshot, appId);
  if (effect.kind !== "listener") return effect.kind;
  const { displayName, priority, flowId, preserved, allApplications } = effect.listener;
  return {
    displayName,
    priority,
    flowId,
    preserved,
    allApplications,
    ...settingsOf(effect.listener),
  };
}

test("a restore gives back what there was, listener by listener and application by application", () => {
  fc.assert(
    fc.property(fc.oneof(mixedCases, bulkCases), ({ snapshot: read, targets, limit }) => {
      const snapshot = withoutOverlaps(read);
      // Where listeners are in conflict, nothing is known to go back to.
      const isDisputed = (appId: string) => effectFor(snapshot, appId).kind === "conflict";
      if ([...MANY_APPS, "gone"].some(isDisputed)) return;
      const plan = makePlan(snapshot, targets, { limit });
      if (!plan.ok) return;
      const file = restoreFileSchema.parse(
        JSON.parse(JSON.stringify(restoreFile(snapshot, targets, plan.value, META))),
      );
      const after = withIds(applyOperations(snapshot, plan.value));
      const back = makePlan(after, restoreTargets(file, after).targets, { limit });
      // After a merge the tenant can be too full for a way back; nothing is written then.
      const merged = plan.value.some(({ kind }) => kind === "delete");
      if (!back.ok && back.error.code === "listener-limit" && merged) return;
      if (!back.ok) throw new Error(back.error.code);
      const restored = applyOperations(after, back.value);

      for (const before of snapshot.listeners) {
        const now = restored.listeners.find(({ id }) => id === before.id);
        if (now === undefined) continue;
        expect(settingsOf(now)).toEqual(settingsOf(before));
      }
      for (const { appId } of targets) {
        expect(decides(restored, appId), appId).toEqual(decides(snapshot, appId));
      }
      expect(restored.total).toBe(snapshot.total);

      const again = makePlan(withIds(restored), restoreTargets(file, after).targets, { limit });
      expect(again).toEqual({ ok: true, value: [] });
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test("a listener is given back beside one for all applications, which nobody can be taken off", () => {
  const lists = { defaultRegions: [], include: [], exclude: [] };
  const like = {
    ...{ flowId: null, allApplications: false, preserved: NOTHING_PRESERVED, fingerprint: "" },
    ...{ sms: lists, voice: lists },
  };
  const snapshot: Snapshot = {
    ...{ readAt: "", unreadable: [], total: 2 },
    listeners: [
      { ...like, id: "all", displayName: null, priority: 0, appIds: [], allApplications: true },
      { ...like, id: "own", displayName: "Dialgate: app-a", priority: 500, appIds: ["app-c"] },
    ],
  };
  const wanted = (appId: string, include: number[]): ApplicationTarget => ({
    ...{ kind: "application", appId, name: appId },
    settings: { sms: { include, exclude: [] }, voice: { include: [], exclude: [] } },
  });
  const targets = [{ ...wanted("app-c", []), listenerId: "all" }, wanted("app-b", [1])];
  const plan = makePlan(snapshot, targets, { limit: 2 });
  if (!plan.ok) throw new Error(plan.error.code);
  expect(plan.value.map(({ kind }) => kind)).toEqual(["delete", "create"]);
  const after = withIds(applyOperations(snapshot, plan.value));
  const file = restoreFile(snapshot, targets, plan.value, META);
  const back = makePlan(after, restoreTargets(file, after).targets, { limit: 2 });
  if (!back.ok) throw new Error(back.error.code);
  const restored = applyOperations(after, back.value);
  expect(decides(restored, "app-c")).toEqual(decides(snapshot, "app-c"));
  expect(decides(restored, "app-b")).toEqual(decides(snapshot, "app-b"));
});

test("an application is not taken off listeners that decide nothing where what decides stays", () => {
  const lists = { defaultRegions: [], include: [], exclude: [] };
  const like = {
    ...{ flowId: null, allApplications: false, preserved: NOTHING_PRESERVED, fingerprint: "" },
    ...{ displayName: null, priority: 0, sms: lists, voice: lists },
  };
  const odd = { ...NOTHING_PRESERVED, handler: { futureOption: { on: true } } };
  const named = { ...like, displayName: "Dialgate: app-a", preserved: odd };
  const snapshot: Snapshot = {
    ...{ readAt: "", unreadable: [], total: 4 },
    listeners: [
      { ...like, id: "strong", priority: 1000, appIds: ["app-d"] },
      { ...like, id: "twin", appIds: [] },
      { ...like, id: "other", appIds: ["app-d"] },
      { ...named, id: "own", appIds: ["app-d"] },
    ],
  };
  const settings = { sms: { include: [1], exclude: [] }, voice: { include: [], exclude: [] } };
  const targets: ApplicationTarget[] = [
    { kind: "application", appId: "app-d", name: null, settings: DEFAULT_SETTINGS },
    {
      ...{ kind: "application", appId: "app-a", name: null },
      ...{ settings: DEFAULT_SETTINGS, listenerId: "twin" },
    },
    { kind: "application", appId: "app-b", name: "app-b", settings },
  ];
  const plan = makePlan(snapshot, targets, { limit: 4 });
  if (!plan.ok) throw new Error(plan.error.code);
  expect(plan.value.map(({ kind }) => kind)).toContain("delete");
  const after = withIds(applyOperations(snapshot, plan.value));
  const file = restoreFile(snapshot, targets, plan.value, META);
  const back = makePlan(after, restoreTargets(file, after).targets, { limit: 4 });
  if (!back.ok) throw new Error(back.error.code);
  const restored = applyOperations(after, back.value);
  expect(restored.total).toBe(4);
  expect(restored.listeners.find(({ id }) => id === "own")?.appIds).toEqual(["app-d"]);
});

test("a listener that is overruled, and left by its only application, stays in a restore", () => {
  const lists = { defaultRegions: [], include: [], exclude: [] };
  const like = {
    ...{ flowId: null, allApplications: false, preserved: NOTHING_PRESERVED, fingerprint: "" },
    ...{ sms: lists, voice: lists, appIds: ["app-c"] },
  };
  const sms = { defaultRegions: [], include: [234], exclude: [44] };
  const own = { ...like, id: "own", displayName: "Dialgate: app-a", priority: 0, sms };
  const snapshot: Snapshot = {
    ...{ readAt: "", unreadable: [], total: 2 },
    listeners: [own, { ...like, id: "top", displayName: null, priority: 1000 }],
  };
  const settings = { ...DEFAULT_SETTINGS, sms: { include: [234], exclude: [44] } };
  const moved = { kind: "application", appId: "app-c", name: "app-c", settings } as const;
  const targets = [{ ...moved, listenerId: "own" }];
  const plan = makePlan(snapshot, targets);
  if (!plan.ok) throw new Error(plan.error.code);
  const after = withIds(applyOperations(snapshot, plan.value));
  const file = restoreFile(snapshot, targets, plan.value, META);
  const back = makePlan(after, restoreTargets(file, after).targets);
  if (!back.ok) throw new Error(back.error.code);
  const restored = applyOperations(after, back.value);
  expect(restored.listeners.map(({ id }) => id)).toEqual(["own", "top"]);
  expect(decides(restored, "app-c")).toEqual(decides(snapshot, "app-c"));
});
