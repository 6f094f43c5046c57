import { describe, expect, test } from "vitest";
import { applicationRegions, statusUnder } from "../applicationRegions";
import { applyChoices } from "../choice";
import { type Settings, DEFAULT_SETTINGS } from "../settings";
import type { Snapshot } from "../snapshot";
import { planCost } from "../review/cost";
import { impacts } from "../review/impact";
import { largeTenant } from "./large.fixture";
import { makePlan } from "./makePlan";
import type { Operation } from "./operation";
import { restoreFile } from "../documents/restoreFile";
import { restoreTargets } from "../documents/restoreTargets";
import { applyOperations } from "./simulate";
import { summarise } from "../review/summary";
import type { Target } from "./target";

function excluded(settings: Settings): Settings {
  return { sms: applyChoices(settings.sms, [[234, "exclude"]]), voice: settings.voice };
}

function exclude234(
  snapshot: Snapshot,
  appIds: readonly string[],
  atTheLimit: { readonly skipIfUnreachable?: true } = { skipIfUnreachable: true },
): Target[] {
  const shared = new Map<Settings, Settings>();
  return appIds.map((appId): Target => {
    const now = applicationRegions(snapshot, appId).settings ?? DEFAULT_SETTINGS;
    const settings = shared.get(now) ?? excluded(now);
    shared.set(now, settings);
    return { kind: "application", appId, name: appId, settings, ...atTheLimit };
  });
}

function planned(snapshot: Snapshot, targets: readonly Target[]): readonly Operation[] {
  const plan = makePlan(snapshot, targets);
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value;
}

const kinds = (operations: readonly Operation[]) =>
  operations.reduce<Record<string, number>>(
    (counts, { kind }) => ({ ...counts, [kind]: (counts[kind] ?? 0) + 1 }),
    {},
  );

/** Processor time, as other work on the machine does not count. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const isUnreachable = (snapshot: Snapshot) => (appId: string) => {
  const regions = applicationRegions(snapshot, appId);
  return ["excluded", "blocked"].includes(statusUnder(regions.settings, regions, "sms", 234));
};

/** `large`, but for its empty listener: none will have what an application without one is to have. */
const withoutEmpty = () => largeTenant(10_000, { patternOf: (index) => index + 1 });

const META = { tenantId: "", at: "", heading: "", reason: "" };

describe("excluding +234 for all of 10,000 applications", () => {
  test("changes each listener in place; those without one join the empty one; all is given back", () => {
    const { snapshot, appIds } = largeTenant();
    const [first] = snapshot.listeners;
    const targets = exclude234(snapshot, appIds);
    const operations = planned(snapshot, targets);
    expect(kinds(operations)).toEqual({ update: 243, "add-application": 200 });
    // None has to stay as it is, so it makes no difference which may.
    expect(planned(snapshot, exclude234(snapshot, appIds, {}))).toEqual(operations);
    const joins = operations.findIndex(({ kind }) => kind === "add-application");
    const update = operations.findIndex(
      (each) => each.kind === "update" && each.listenerId === first?.id,
    );
    expect(update).toBeLessThan(joins);
    const summary = summarise(snapshot, targets, operations);
    expect(summary.leftAsIs).toEqual([]);
    expect(summary.groupings).toMatchObject([
      { kind: "joined", listener: { id: first?.id }, appIds: appIds.slice(-200) },
    ]);
    const after = applyOperations(snapshot, operations);
    for (const appId of appIds) {
      expect(applicationRegions(after, appId).settings?.sms.exclude).toContain(234);
    }
    expect(planned(after, targets)).toEqual([]);

    const file = restoreFile(snapshot, targets, operations, META);
    const back = planned(after, restoreTargets(file, after).targets);
    expect(kinds(back)).toEqual({ update: 243, "remove-application": 200 });
    expect(applyOperations(after, back)).toEqual(snapshot);
  });

  test("changes each listener in place; what has none and no room for one is blocked already", () => {
    const { snapshot, appIds } = withoutEmpty();
    const targets = exclude234(snapshot, appIds);
    // 243 phone listeners, no two alike, and a 244th settings wanted: no grouping can house them.
    const strict = exclude234(snapshot, appIds, {});
    expect(makePlan(snapshot, strict)).toMatchObject({
      ok: false,
      error: { code: "listener-limit", total: 249, needed: 250 },
    });

    const operations = planned(snapshot, targets);
    expect(kinds(operations)).toEqual({ update: 243 });
    const after = applyOperations(snapshot, operations);
    expect(appIds.every(isUnreachable(after))).toBe(true);
    expect(summarise(snapshot, targets, operations).leftAsIs).toEqual(appIds.slice(-200));
    expect(planned(after, targets)).toEqual([]);
  });

  test("groups those without a listener where two are alike afterwards", () => {
    // Listeners 1 and 2 differ in +234 alone.
    const { snapshot, appIds } = withoutEmpty();
    const [first, second, ...others] = snapshot.listeners;
    if (first === undefined || second === undefined) throw new Error("no listeners");
    const lists = { ...first.sms, include: [234, ...first.sms.include] };
    const tenant = {
      ...snapshot,
      listeners: [first, { ...second, sms: lists, voice: first.voice }, ...others],
    };
    const targets = exclude234(tenant, appIds);
    const operations = planned(tenant, targets);
    expect(kinds(operations)).toMatchObject({ update: 243, delete: 1, create: 1 });
    const summary = summarise(tenant, targets, operations);
    expect(summary.groupings).toMatchObject([{ kind: "merged" }]);
    expect(summary.leftAsIs).toEqual([]);
    const after = applyOperations(tenant, operations);
    expect(after.total).toBe(249);
    for (const appId of appIds) {
      expect(applicationRegions(after, appId).settings?.sms.exclude).toContain(234);
    }

    const file = restoreFile(tenant, targets, operations, META);
    const back = applyOperations(after, planned(after, restoreTargets(file, after).targets));
    for (const appId of appIds) {
      expect(applicationRegions(back, appId).settings).toEqual(
        applicationRegions(tenant, appId).settings,
      );
    }
    expect(back.total).toBe(249);
  });

  test("is planned, simulated and explained within a second each", () => {
    const { snapshot, appIds } = largeTenant();
    const targets = exclude234(snapshot, appIds);
    let operations: readonly Operation[] = [];
    let after = snapshot;
    expect(seconds(() => (operations = planned(snapshot, targets)))).toBeLessThan(1);
    expect(seconds(() => (after = applyOperations(snapshot, operations)))).toBeLessThan(1);
    expect(seconds(() => impacts(snapshot, after, appIds))).toBeLessThan(1);
    expect(seconds(() => summarise(snapshot, targets, operations))).toBeLessThan(1);
    expect(seconds(() => restoreFile(snapshot, targets, operations, META))).toBeLessThan(1);
  });

  test("gives every list back in its order, and every application its place", () => {
    const { snapshot, appIds } = largeTenant();
    const tenant = { ...snapshot, total: 248 };
    const targets = exclude234(tenant, appIds);
    const operations = planned(tenant, targets);
    expect(kinds(operations)).toEqual({ update: 243, create: 1 });
    const after = applyOperations(tenant, operations);
    const seen = Object.fromEntries(after.listeners.map((each) => [each.id, each.fingerprint]));
    const file = restoreFile(tenant, targets, operations, { ...META, after: seen });
    const { targets: wanted, changedByOthers } = restoreTargets(file, after);
    expect(changedByOthers).toEqual([]);
    const back = planned(after, wanted);
    expect(kinds(back)).toEqual({ update: 243, delete: 1 });
    expect(applyOperations(after, back)).toEqual(tenant);

    const [first, ...others] = after.listeners;
    if (first === undefined) throw new Error("no listeners");
    const meanwhile = { ...after, listeners: [{ ...first, fingerprint: "other" }, ...others] };
    expect(restoreTargets(file, meanwhile).changedByOthers).toEqual([first.id]);
  });
});

describe("planCost", () => {
  const update = (index: number): Operation => ({
    kind: "update",
    listenerId: `${index}`,
    before: DEFAULT_SETTINGS,
    settings: DEFAULT_SETTINGS,
    preserved: { listener: {}, conditions: {}, handler: {}, sms: {}, voice: {} },
  });

  test.each([
    [0, { requests: 0, seconds: 0 }],
    [1, { requests: 9, seconds: 2 }],
    [50, { requests: 60, seconds: 5 }],
  ])("of %i operations counts the reads of each chunk", (count, cost) => {
    expect(planCost(Array.from({ length: count }, (_, index) => update(index)))).toEqual(cost);
  });

  test("of one listener's operations is that of one after the other", () => {
    const join = (index: number): Operation => ({
      kind: "add-application",
      listenerId: "0",
      appId: `${index}`,
    });
    const joins = (count: number) => Array.from({ length: count }, (_, index) => join(index));
    expect(planCost(joins(50))).toEqual({ requests: 60, seconds: 14 });
    // Two minutes of waiting, and what the third lets through.
    const updates = Array.from({ length: 243 }, (_, index) => update(index));
    const { requests, seconds: long } = planCost([...updates, ...joins(200)]);
    expect(requests).toBe(443 + 9 * 10);
    expect(long).toBeGreaterThan(2 * 60 + 80 * 0.25);
    expect(long).toBeLessThan(2 * 60 + (requests - 2 * 200) * 0.25);
  });

  test("is held to 200 requests a minute", () => {
    const { requests, seconds: long } = planCost(
      Array.from({ length: 2000 }, (_, index) => update(index)),
    );
    expect(requests).toBe(2000 + 40 * 10);
    expect(long).toBeGreaterThan((requests / 200 - 1) * 60 * 0.8);
  });
});
