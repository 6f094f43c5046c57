import { describe, expect, test } from "vitest";
import { type Listener, NOTHING_PRESERVED } from "../listener";
import { type Settings, NO_LISTS } from "../settings";
import type { Snapshot } from "../snapshot";
import { makePlan } from "./makePlan";
import type { Operation } from "./operation";
import { restoreFile } from "../documents/restoreFile";
import { restoreTargets } from "../documents/restoreTargets";
import { applyOperations } from "./simulate";
import { summarise } from "../review/summary";
import type { Target } from "./target";

const excluding = (...exclude: number[]): Settings => ({
  sms: { include: [], exclude },
  voice: NO_LISTS,
});

function listener(id: string, exclude: number[], appIds: string[], more: Partial<Listener> = {}) {
  return {
    id,
    displayName: `Group ${id}`,
    priority: 500,
    flowId: null,
    allApplications: false,
    appIds,
    sms: { defaultRegions: [], include: [], exclude },
    voice: { defaultRegions: [], include: [], exclude: [] },
    preserved: NOTHING_PRESERVED,
    fingerprint: id,
    ...more,
  };
}

/** A tenant that has all the listeners it may have. */
function full(...listeners: Listener[]) {
  const snapshot: Snapshot = { readAt: "", listeners, unreadable: [], total: listeners.length };
  return { snapshot, options: { limit: listeners.length } };
}

const wants = (appId: string, settings: Settings): Target => ({
  kind: "application",
  appId,
  name: appId,
  settings,
});

function planned({ snapshot, options }: ReturnType<typeof full>, ...targets: Target[]) {
  const plan = makePlan(snapshot, targets, options);
  if (!plan.ok) throw new Error(plan.error.code);
  return plan.value;
}

const short = (operations: readonly Operation[]) =>
  operations.map((each) =>
    each.kind === "create"
      ? `create ${each.appIds.join("+")}`
      : `${each.kind} ${each.listenerId}${"appId" in each ? ` ${each.appId}` : ""}`,
  );

describe("in a full tenant", () => {
  test("applications of several listeners share one new listener, as one request makes it", () => {
    const tenant = full(listener("l", [44], ["a", "b"]), listener("m", [86], ["c", "d"]));
    const roomy = { ...tenant, options: { limit: 3 } };
    const targets = [
      wants("a", excluding(234)),
      wants("c", excluding(234)),
      wants("e", excluding(234)),
    ];
    expect(short(planned(roomy, ...targets))).toEqual([
      "create a+c+e",
      "remove-application l a",
      "remove-application m c",
    ]);
  });

  test("a group joins a listener that this plan gives the settings, after it does", () => {
    const tenant = full(listener("l", [44], ["a", "b"]), listener("m", [86], ["c"]));
    const targets = [wants("a", excluding(234)), wants("c", excluding(234))];
    expect(short(planned(tenant, ...targets))).toEqual([
      "update m",
      "add-application m a",
      "remove-application l a",
    ]);
  });

  test("never one with another flow, priority or unknown property", () => {
    for (const more of [{ flowId: "flow" }, { priority: 400 }]) {
      const { snapshot, options } = full(
        listener("l", [44], ["a", "b"]),
        listener("m", [234], ["c"], more),
      );
      expect(makePlan(snapshot, [wants("a", excluding(234))], options)).toMatchObject({
        ok: false,
        error: { code: "listener-limit", total: 2, needed: 3 },
      });
    }
  });

  test("two listeners that do the same become one, the cheapest pair first", () => {
    const tenant = full(
      listener("l", [44], ["a", "b"]),
      listener("m", [86], ["c", "d", "e"]),
      listener("n", [86], ["f", "g"]),
      listener("o", [33], ["h", "i"]),
      listener("p", [33], ["j"]),
    );
    const operations = planned(tenant, wants("a", excluding(234)));
    expect(short(operations)).toEqual([
      "add-application o j",
      "remove-application p j",
      "delete p",
      "create a",
      "remove-application l a",
    ]);
    const summary = summarise(tenant.snapshot, [wants("a", excluding(234))], operations);
    expect(summary).toMatchObject({
      created: [{ displayName: "Dialgate: a", appIds: ["a"] }],
      changed: [],
      emptied: [],
      deleted: [{ id: "p", displayName: "Group p" }],
      appIds: ["j", "a"],
      groupings: [{ kind: "merged", listener: { id: "p" }, into: { id: "o" }, appIds: ["j"] }],
    });
  });

  test("what a merge deleted is created again by a restore, with its applications", () => {
    const tenant = full(
      listener("l", [44], ["a", "b"]),
      listener("o", [33, 86], ["h", "i"]),
      listener("p", [86, 33, 33], ["j"]),
    );
    const targets = [wants("a", excluding(234))];
    const operations = planned(tenant, ...targets);
    const meta = { tenantId: "", at: "", heading: "", reason: "" };
    const file = restoreFile(tenant.snapshot, targets, operations, meta);
    const after = applyOperations(tenant.snapshot, operations);
    const back = makePlan(after, restoreTargets(file, after).targets, tenant.options);
    if (!back.ok) throw new Error(back.error.code);
    const restored = applyOperations(after, back.value);
    const content = ({ listeners }: Snapshot) =>
      listeners.map(({ displayName, appIds, sms }) => ({
        displayName,
        appIds: [...appIds].sort(),
        sms,
      }));
    expect(content(restored)).toEqual(content(tenant.snapshot));
    expect(restored.total).toBe(3);
  });

  test("a listener is changed for those who find no home, when the others of it do", () => {
    const tenant = full(listener("l", [44], ["a", "b", "c"]), listener("m", [234], ["d"]));
    const targets = [
      wants("a", excluding(234)),
      wants("b", excluding(234)),
      wants("c", excluding(86)),
    ];
    const operations = planned(tenant, ...targets);
    expect(operations.some(({ kind }) => kind === "create" || kind === "delete")).toBe(false);
    const after = applyOperations(tenant.snapshot, operations);
    expect(after.listeners.map(({ appIds, sms: { exclude } }) => ({ appIds, exclude }))).toEqual([
      { appIds: ["c"], exclude: [86] },
      { appIds: ["d", "a", "b"], exclude: [234] },
    ]);
  });

  test("with remove first, none is merged: others would lapse", () => {
    const { snapshot, options } = full(
      listener("l", [44], ["a", "b"]),
      listener("o", [33], ["h"]),
      listener("p", [33], ["j"]),
    );
    const plan = makePlan(snapshot, [wants("a", excluding(234))], {
      ...options,
      order: "removeFirst",
    });
    expect(plan).toMatchObject({ ok: false, error: { code: "listener-limit" } });
  });

  test("a listener in conflict is gone on with after an interruption", () => {
    const tenant = full(listener("l", [44], ["a", "b"]), listener("m", [86], ["a", "b", "c"]));
    const targets = [wants("a", excluding(234)), wants("b", excluding(234))];
    const operations = planned(tenant, ...targets);
    for (let done = 0; done <= operations.length; done++) {
      const snapshot = applyOperations(tenant.snapshot, operations.slice(0, done));
      expect(makePlan(snapshot, targets, tenant.options).ok).toBe(true);
    }
  });
});
