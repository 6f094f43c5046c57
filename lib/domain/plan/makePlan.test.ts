import { describe, expect, test } from "vitest";
import { type Listener, NOTHING_PRESERVED } from "../listener";
import { restoreFile } from "../documents/restoreFile";
import { restoreTargets } from "../documents/restoreTargets";
import { DEFAULT_SETTINGS, type Settings } from "../settings";
import type { Snapshot } from "../snapshot";
import { makePlan } from "./makePlan";
import type { Operation } from "./operation";
import { applyOperations } from "./simulate";
import type { SettingsTarget, Target } from "./target";

function listener(id: string, appIds: string[], more: Partial<Listener> = {}): Listener {
  return {
    id,
    displayName: id,
    priority: 500,
    flowId: null,
    allApplications: false,
    appIds,
    sms: { defaultRegions: [], include: [254], exclude: [44] },
    voice: { defaultRegions: [], include: [], exclude: [] },
    preserved: NOTHING_PRESERVED,
    fingerprint: id,
    ...more,
  };
}

function tenant(...listeners: Listener[]): Snapshot {
  return { readAt: "", listeners, unreadable: [], total: listeners.length };
}

const excluded234: Settings = { ...DEFAULT_SETTINGS, sms: { include: [], exclude: [234] } };
const only = (appId: string, settings: Settings | null): SettingsTarget => ({
  kind: "application",
  appId,
  name: `App ${appId}`,
  settings,
});

function planned(snapshot: Snapshot, ...targets: Target[]): readonly Operation[] {
  const plan = makePlan(snapshot, targets);
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value;
}
const kinds = (operations: readonly Operation[]) => operations.map(({ kind }) => kind);

describe("makePlan", () => {
  test("creates one listener for an application without one, with its application", () => {
    expect(planned(tenant(), only("a", excluded234))).toMatchObject([
      { kind: "create", displayName: "Dialgate: App a", priority: 500, appIds: ["a"] },
    ]);
  });

  test("writes nothing for an application without a listener that wants the default", () => {
    expect(planned(tenant(), only("a", DEFAULT_SETTINGS))).toEqual([]);
  });

  test("updates a listener of its own in place, to empty lists for the default", () => {
    expect(planned(tenant(listener("l", ["a"])), only("a", DEFAULT_SETTINGS))).toMatchObject([
      { kind: "update", listenerId: "l", settings: DEFAULT_SETTINGS },
    ]);
  });

  test("splits a shared listener: creates with what it carries over, then takes off", () => {
    const preserved = { ...NOTHING_PRESERVED, handler: { futureOption: 1 } };
    const shared = listener("l", ["a", "b"], { priority: 700, flowId: "flow", preserved });
    expect(planned(tenant(shared), only("a", excluded234))).toMatchObject([
      { kind: "create", priority: 700, flowId: "flow", preserved, appIds: ["a"] },
      { kind: "remove-application", listenerId: "l", appId: "a" },
    ]);
  });

  test("returns one of several to the default by taking it off, as no other applies", () => {
    const operations = planned(tenant(listener("l", ["a", "b"])), only("a", DEFAULT_SETTINGS));
    expect(kinds(operations)).toEqual(["remove-application"]);
  });

  test("changes a shared listener in place when all of it is wanted the same", () => {
    const snapshot = tenant(listener("l", ["a", "b"]));
    expect(planned(snapshot, only("a", excluded234), only("b", excluded234))).toMatchObject([
      { kind: "update", listenerId: "l" },
    ]);
    const whole: Target = { kind: "listener", listenerId: "l", settings: excluded234 };
    expect(planned(snapshot, whole)).toMatchObject([{ kind: "update", listenerId: "l" }]);
  });

  test("outranks a listener for all applications, and never changes it for one", () => {
    const all = listener("l", [], { allApplications: true, priority: 600 });
    expect(planned(tenant(all), only("a", excluded234))).toMatchObject([
      { kind: "create", priority: 601, appIds: ["a"] },
    ]);
  });

  test("settles a conflict: one listener stays", () => {
    const snapshot = tenant(listener("l", ["a"]), listener("m", ["a", "b"]));
    const operations = planned(snapshot, only("a", excluded234));
    expect(kinds(operations)).toEqual(["remove-application", "update"]);
  });

  test("with remove first, takes off before it adds", () => {
    const snapshot = tenant(listener("l", ["a", "b"]));
    const plan = makePlan(snapshot, [only("a", excluded234)], { order: "removeFirst" });
    expect(plan.ok && plan.value).toMatchObject([
      { kind: "create", ref: "new-1", appIds: [] },
      { kind: "remove-application", listenerId: "l", appId: "a" },
      { kind: "add-application", listenerId: "new-1", appId: "a" },
    ]);
  });

  test("at the limit, shares a listener with identical settings", () => {
    const alike = listener("m", ["c"], { sms: { defaultRegions: [], ...excluded234.sms } });
    const plan = makePlan(tenant(listener("l", ["a", "b"]), alike), [only("a", excluded234)], {
      limit: 2,
    });
    expect(plan.ok && plan.value).toMatchObject([
      { kind: "add-application", listenerId: "m", appId: "a" },
      { kind: "remove-application", listenerId: "l", appId: "a" },
    ]);
  });

  test.each<[string, Snapshot, Target, string]>([
    [
      "at the limit without one alike",
      tenant(listener("l", ["a", "b"])),
      only("a", excluded234),
      "listener-limit",
    ],
    [
      "a number that is not a calling code",
      tenant(),
      only("a", { ...DEFAULT_SETTINGS, sms: { include: [777], exclude: [] } }),
      "not-a-calling-code",
    ],
    [
      "priority 1000 for all applications",
      tenant(listener("l", [], { allApplications: true, priority: 1000 })),
      only("a", excluded234),
      "cannot-outrank",
    ],
    [
      "a listener that is gone",
      tenant(),
      { kind: "listener", listenerId: "l", settings: excluded234 },
      "listener-gone",
    ],
    [
      "a listener that cannot be read",
      {
        ...tenant(),
        unreadable: [
          { id: "l", displayName: null, allApplications: false, appIds: ["a"], reason: "" },
        ],
      },
      only("a", excluded234),
      "unreadable-listener",
    ],
  ])("refuses %s", (_name, snapshot, target, code) => {
    const plan = makePlan(snapshot, [target], { limit: 1 });
    expect(plan).toMatchObject({ ok: false, error: { code } });
  });
});

describe("a restore", () => {
  const undone = (before: Snapshot, ...targets: SettingsTarget[]) => {
    const operations = planned(before, ...targets);
    const after = applyOperations(before, operations);
    const meta = { tenantId: "", at: "", heading: "", reason: "" };
    const file = restoreFile(before, targets, operations, meta);
    const back = applyOperations(after, planned(after, ...restoreTargets(file, after).targets));
    return { after, back };
  };

  test.each<[string, Snapshot, SettingsTarget]>([
    ["a created listener", tenant(), only("a", excluded234)],
    ["a split", tenant(listener("l", ["b", "a"])), only("a", excluded234)],
    ["a departure", tenant(listener("l", ["b", "a"])), only("a", DEFAULT_SETTINGS)],
    ["a change in place", tenant(listener("l", ["a"])), only("a", excluded234)],
    [
      "a change for all",
      tenant(listener("l", ["a", "b"])),
      { kind: "listener", listenerId: "l", settings: excluded234 },
    ],
  ])("gives back what was there before %s", (_name, before, target) => {
    const { after, back } = undone(before, target);
    expect(after.listeners).not.toEqual(before.listeners);
    expect(back.listeners).toEqual(before.listeners);
    expect(back.total).toBe(before.total);
  });
});
