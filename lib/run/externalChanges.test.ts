import { describe, expect, test } from "vitest";
import type { Listener } from "@/lib/domain/listener";
import { NOTHING_PRESERVED } from "@/lib/domain/listener";
import { makePlan } from "@/lib/domain/plan/makePlan";
import { applyOperations } from "@/lib/domain/plan/simulate";
import type { Target } from "@/lib/domain/plan/target";
import type { Snapshot } from "@/lib/domain/snapshot";
import { externalChanges } from "./externalChanges";

const none = { defaultRegions: [], include: [], exclude: [] };
const listener = (id: string, appIds: string[], more: Partial<Listener> = {}): Listener => ({
  ...{ id, displayName: id, priority: 500, flowId: null, allApplications: false, appIds },
  ...{ sms: none, voice: none, preserved: NOTHING_PRESERVED, fingerprint: `${id} as it was` },
  ...more,
});
const before: Snapshot = {
  ...{ readAt: "", unreadable: [], total: 3 },
  listeners: [listener("shared", ["a", "b"]), listener("own", ["c"]), listener("else", ["d"])],
};
const wanted = { sms: { include: [], exclude: [44] }, voice: { include: [], exclude: [] } };
const targets = ["a", "c"].map((appId): Target => {
  return { kind: "application", appId, name: appId, settings: wanted };
});
const planned = makePlan(before, targets);
const plan = planned.ok ? planned.value : [];

/** After the plan, with Graph's own ids and fingerprints. */
const after: Snapshot = {
  ...before,
  listeners: applyOperations(before, plan).listeners.map((each) => ({
    ...each,
    id: each.id.startsWith("new-") ? "graphs-own" : each.id,
    fingerprint: each.id === "else" ? each.fingerprint : `${each.id} as it is`,
  })),
};
const changed = (id: string, change: (listener: Listener) => Listener | null): Snapshot => ({
  ...after,
  listeners: after.listeners.flatMap((each) => (each.id === id ? (change(each) ?? []) : each)),
});
const suspects = (now: Snapshot) => externalChanges({ snapshot: before, plan }, targets, now);

describe("externalChanges", () => {
  test("the plan splits, changes in place and leaves alone", () => {
    expect(plan.map(({ kind }) => kind)).toEqual(["create", "remove-application", "update"]);
    expect(after.listeners.map(({ id }) => id)).toContain("graphs-own");
  });

  test("is nothing of what the plan did, or any part of it", () => {
    for (let count = 0; count <= plan.length; count++) {
      expect(suspects(applyOperations(before, plan.slice(0, count)))).toEqual([]);
    }
    expect(suspects(after)).toEqual([]);
  });

  test.each<[string, string, (listener: Listener) => Listener | null]>([
    ["other settings", "own", (each) => ({ ...each, sms: { ...none, exclude: [44, 49] } })],
    ["another priority", "own", (each) => ({ ...each, priority: 501 })],
    ["another flow", "shared", (each) => ({ ...each, flowId: "flow" })],
    ["an application more", "shared", (each) => ({ ...each, appIds: [...each.appIds, "x"] })],
    ["an application less", "shared", (each) => ({ ...each, appIds: [] })],
    ["a listener deleted", "own", () => null],
    ["a listener made for all", "shared", (each) => ({ ...each, allApplications: true })],
    ["a change of what the plan made", "graphs-own", (each) => ({ ...each, priority: 1 })],
  ])("names the listener with %s", (_name, id, change) => {
    expect(suspects(changed(id, change))).toEqual([id]);
  });

  test("names a new listener for a targeted application", () => {
    const stranger = listener("stranger", ["a"]);
    expect(suspects({ ...after, listeners: [...after.listeners, stranger] })).toEqual(["stranger"]);
    const twice = listener("twice", ["a"], { ...wantedBy("graphs-own") });
    expect(suspects({ ...after, listeners: [...after.listeners, twice] })).toEqual(["twice"]);
  });

  test("does not care for listeners that have nothing to do with it", () => {
    expect(suspects(changed("else", (each) => ({ ...each, fingerprint: "new" })))).toEqual([]);
  });
});

/** All that tells what the plan made, for one that looks the same. */
function wantedBy(id: string): Partial<Listener> {
  const made = after.listeners.find((each) => each.id === id);
  return made === undefined ? {} : { displayName: made.displayName, sms: made.sms };
}
