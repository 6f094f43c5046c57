import { describe, expect, test } from "vitest";
import { applicationRegions } from "@/lib/domain/applicationRegions";
import { sameSettings, DEFAULT_SETTINGS, type Settings } from "@/lib/domain/settings";
import type { Target } from "@/lib/domain/plan/target";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import {
  byteForByte,
  reportOf,
  saveReviewed,
  setUp,
  snapshotOf,
  wantedFor,
} from "./saving.fixture";

/** What is not known of the real service, each in both ways it may be. */
const WORLDS = ["allowed", "refused"].flatMap((secondListener) =>
  ["merged", "replaced"].flatMap((handlerPatch) =>
    ["empty", "filled"].flatMap((defaultRegions) =>
      ["inline", "omitted"].flatMap((listIncludesApplications) =>
        [0, 1].map((readLagSeconds) => ({
          secondListener,
          handlerPatch,
          defaultRegions,
          listIncludesApplications,
          readLagSeconds,
        })),
      ),
    ),
  ),
);

/** Saves; where the tenant refuses a second listener, takes the other order as the admin would. */
async function saveInWorld(access: GraphAccess, targets: readonly Target[], overlaps: boolean) {
  const snapshot = await snapshotOf(access);
  const report = reportOf(await saveReviewed(access, snapshot, targets));
  if (overlaps) {
    expect(report.state).toBe("stopped");
    expect(report.operations.map(({ outcome }) => outcome)).toEqual(
      report.operations.map((_, index) => (index === 0 ? "failed" : "not-tried")),
    );
    const gap = reportOf(await saveReviewed(access, snapshot, targets, "removeFirst"));
    expect(gap).toMatchObject({ state: "complete", confirmed: true });
    return;
  }
  expect(report).toMatchObject({ state: "complete", confirmed: true });
}

async function hasNow(access: GraphAccess, appId: string, wanted: Settings): Promise<void> {
  const { settings } = applicationRegions(await snapshotOf(access), appId);
  expect(settings !== null && sameSettings(settings, wanted)).toBe(true);
}

describe.concurrent.each(WORLDS)("%o", (switches) => {
  test("a split of a shared listener", async () => {
    const { tenant, access } = await setUp({ switches });
    const before = await tenant.state();
    const snapshot = await snapshotOf(access);
    const [a, b] = [tenant.landmark("sharedA"), tenant.landmark("sharedB")];
    const kept = wantedFor(snapshot, b, []);
    const settings = wantedFor(snapshot, a, [
      [254, "opt-in"],
      [44, "exclude"],
    ]);
    const target = { kind: "application", appId: a, name: "A", settings } as const;
    await saveInWorld(access, [target], switches.secondListener === "refused");

    await hasNow(access, a, settings);
    await hasNow(access, b, kept);
    const after = await tenant.state();
    const shared = tenant.landmark("sharedListenerId");
    expect(after.listeners).toHaveLength(before.listeners.length + 1);
    expect(byteForByte(after.listeners, [shared])).toMatchObject(
      byteForByte(before.listeners, [shared]),
    );
    const [was, is] = [before, after].map(({ listeners }) =>
      listeners.find(({ id }) => id === shared),
    );
    expect({ ...is, conditions: null }).toEqual({ ...was, conditions: null });
  });

  test("a change for all that share a listener", async () => {
    const { tenant, access } = await setUp({ switches });
    const before = await tenant.state();
    const snapshot = await snapshotOf(access);
    const listenerId = tenant.landmark("sharedListenerId");
    const appIds = ["sharedA", "sharedB", "sharedC"].map((name) => tenant.landmark(name));
    const settings = wantedFor(snapshot, appIds[0] ?? "", [[234, "exclude"]]);
    await saveInWorld(access, [{ kind: "listener", listenerId, settings }], false);

    for (const appId of appIds) await hasNow(access, appId, settings);
    const after = await tenant.state();
    expect(byteForByte(after.listeners, [listenerId])).toEqual(
      byteForByte(before.listeners, [listenerId]),
    );
    const [was, is] = [before, after].map(({ listeners }) =>
      listeners.find(({ id }) => id === listenerId),
    );
    expect({ ...is, handler: null }).toEqual({ ...was, handler: null });
  });

  test("a return to default", async () => {
    const { tenant, access } = await setUp({ switches });
    const before = await tenant.state();
    const own = { appId: tenant.landmark("ownListener"), id: tenant.landmark("ownListenerId") };
    const shared = { appId: tenant.landmark("sharedC"), id: tenant.landmark("sharedListenerId") };
    const targets = [own, shared].map(
      ({ appId }) =>
        ({ kind: "application", appId, name: null, settings: DEFAULT_SETTINGS }) as const,
    );
    await saveInWorld(access, targets, false);

    await hasNow(access, own.appId, DEFAULT_SETTINGS);
    await hasNow(access, shared.appId, DEFAULT_SETTINGS);
    const after = await tenant.state();
    expect(byteForByte(after.listeners, [own.id, shared.id])).toEqual(
      byteForByte(before.listeners, [own.id, shared.id]),
    );
  });
});
