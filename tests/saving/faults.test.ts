import { describe, expect, test, vi } from "vitest";
import { applicationRegions } from "@/lib/domain/applicationRegions";
import type { ApplicationTarget } from "@/lib/domain/plan/target";
import { sameSettings } from "@/lib/domain/settings";
import { proposalFor, runnerOn } from "./bulk.fixture";
import { reportOf, saveReviewed, setUp, snapshotOf, wantedFor, writesOf } from "./saving.fixture";

const LISTENERS = "/identity/authenticationEventListeners";

/** A split creates a listener for the application, then takes it off the shared one. */
const SPLIT = ["Create authenticationEventListener", "Update authenticationEventListener"];

async function setUpSplit() {
  const { tenant, access } = await setUp();
  const snapshot = await snapshotOf(access);
  const appId = tenant.landmark("sharedA");
  const settings = wantedFor(snapshot, appId, [[254, "opt-in"]]);
  const earlier = new Set((await tenant.state()).directoryAudits.map(({ id }) => id));
  /** What the tenant's own audit log says was changed since. */
  const applied = async () =>
    (await tenant.state()).directoryAudits
      .filter(({ id }) => !earlier.has(id))
      .map(({ activityDisplayName }) => activityDisplayName)
      .sort();
  const targets: ApplicationTarget[] = [{ kind: "application", appId, name: "A", settings }];
  const isAsWanted = async () => {
    const now = applicationRegions(await snapshotOf(access), appId);
    return (
      now.effect.kind === "listener" &&
      now.settings !== null &&
      sameSettings(now.settings, settings)
    );
  };
  return { tenant, access, snapshot, targets, isAsWanted, applied };
}

describe.concurrent("a save", () => {
  test.each([
    ["429 with a short Retry-After", { status: 429, retryAfter: 1 }],
    ["503", { status: 503 }],
    ["a connection cut after Graph acted", { cut: "after" }],
    ["an answer that is no JSON", { garbage: true }],
  ])("gets over %s at any write, and writes nothing twice", async (_name, fault) => {
    const { tenant, access, snapshot, targets, isAsWanted, applied } = await setUpSplit();
    await tenant.fault({ ...fault, method: "POST" });
    await tenant.fault({ ...fault, method: "DELETE" });
    const report = reportOf(await saveReviewed(access, snapshot, targets));
    expect(report).toMatchObject({ state: "complete", confirmed: true });
    expect(await isAsWanted()).toBe(true);
    expect(await applied()).toEqual(SPLIT);
  });

  test("sends again what was cut before Graph acted and can be repeated, once it is certain", async () => {
    const { tenant, access, snapshot, targets, isAsWanted, applied } = await setUpSplit();
    await tenant.fault({ method: "DELETE", cut: "before" });
    const { runner } = runnerOn(access, undefined, { lagMs: 2_000 });
    await runner.start(proposalFor(snapshot, targets));
    expect(runner.state.getState().run?.state.kind).toBe("complete");
    expect(await isAsWanted()).toBe(true);
    expect(await applied()).toEqual(SPLIT);
  });

  test("never sends a create again by itself: the admin decides, who is told", async () => {
    const { tenant, access, snapshot, targets, isAsWanted, applied } = await setUpSplit();
    await tenant.fault({ method: "POST", cut: "before" });
    const { runner } = runnerOn(access, undefined, { lagMs: 2_000 });
    await runner.start(proposalFor(snapshot, targets));
    const { run } = runner.state.getState();
    expect(run).toMatchObject({
      state: { kind: "stopped", operations: [{ outcome: "unsure" }, { outcome: "not-tried" }] },
      // Neither done nor failed: nobody knows.
      progress: { done: 0, failed: 0, total: 2 },
    });
    // Looking again sends nothing, and does not forget that it is unsure.
    await runner.goOn();
    expect(runner.state.getState().run?.state).toMatchObject({
      ...{ kind: "stopped", operations: [{ outcome: "unsure" }, { outcome: "not-tried" }] },
    });
    expect(await applied()).toEqual([]);
    runner.retry();
    await vi.waitUntil(() => runner.state.getState().run?.state.kind === "complete", 30_000);
    expect(await isAsWanted()).toBe(true);
    expect(await applied()).toEqual(SPLIT);
  });

  test("updates once when the answer to a PATCH is lost", async () => {
    const { tenant, access } = await setUp();
    const snapshot = await snapshotOf(access);
    const appId = tenant.landmark("ownListener");
    const settings = wantedFor(snapshot, appId, [[233, "opt-in"]]);
    await tenant.fault({ method: "PATCH", cut: "after" });
    const targets = [{ kind: "application", appId, name: null, settings }] as const;
    const report = reportOf(await saveReviewed(access, snapshot, targets));
    expect(report).toMatchObject({ state: "complete", confirmed: true });
    expect(await tenant.requests()).toSatisfy(
      (requests: { method: string }[]) =>
        requests.filter(({ method }) => method === "PATCH").length === 1,
    );
  });

  test("waits where it is told to, with nothing lost and nothing done twice", async () => {
    const { tenant, access, snapshot, targets, isAsWanted, applied } = await setUpSplit();
    await tenant.fault({ method: "DELETE", status: 429, retryAfter: 30 });
    const first = reportOf(await saveReviewed(access, snapshot, targets));
    expect(first).toMatchObject({ state: "paused", retryAfterSeconds: 30, confirmed: true });
    expect(first.operations.map(({ outcome }) => outcome)).toEqual(["done", "not-tried"]);
    if (first.snapshot === null) throw new Error("not read back");

    const second = reportOf(await saveReviewed(access, first.snapshot, targets));
    expect(second.operations.map(({ outcome }) => outcome)).toEqual(["done"]);
    expect(await isAsWanted()).toBe(true);
    expect(await applied()).toEqual(SPLIT);
  });

  test("stops at a 403 in the middle, says what was done, and can be finished", async () => {
    const { tenant, access, snapshot, targets, isAsWanted, applied } = await setUpSplit();
    await tenant.fault({ method: "DELETE", status: 403 });
    const report = reportOf(await saveReviewed(access, snapshot, targets));
    expect(report.state).toBe("stopped");
    expect(report.operations.map(({ outcome, error }) => [outcome, error?.code])).toEqual([
      ["done", undefined],
      ["failed", "forbidden"],
    ]);
    expect(report.operations[1]?.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await isAsWanted()).toBe(false);

    const again = reportOf(await saveReviewed(access, await snapshotOf(access), targets));
    expect(again.state).toBe("complete");
    expect(await isAsWanted()).toBe(true);
    expect(await applied()).toEqual(SPLIT);
  });

  test("is unsure, and writes no more, when Graph cannot be read after a lost answer", async () => {
    const { tenant, access, snapshot, targets } = await setUpSplit();
    await tenant.fault({ method: "POST", cut: "after" });
    await tenant.fault({ method: "GET", cut: "before", times: "always", skip: 2 });
    const report = reportOf(await saveReviewed(access, snapshot, targets));
    expect(report).toMatchObject({ snapshot: null, confirmed: false });
    expect(report.operations.map(({ outcome }) => outcome)).toEqual(["unsure", "not-tried"]);
  });

  test.each([
    ["changed", "PATCH", { displayName: "Somebody else was here" }],
    ["deleted", "DELETE", undefined],
  ])("refuses when somebody else %s the listener meanwhile", async (_name, method, change) => {
    const { tenant, access, snapshot, targets } = await setUpSplit();
    const id = tenant.landmark("sharedListenerId");
    const type = "#microsoft.graph.onPhoneMethodLoadStartListener";
    const body = change === undefined ? undefined : { "@odata.type": type, ...change };
    await tenant.asScript(method, `/beta${LISTENERS}/${id}`, body);
    const result = await saveReviewed(access, snapshot, targets);
    expect(result).toMatchObject({ kind: "conflict", listenerIds: [id] });
    expect(await writesOf(tenant)).toHaveLength(1);
  });

  test.each([
    ["an account that may only read", { person: "reader" }, "stopped"],
    ["an account without a role", { person: "user" }, "error"],
  ])("writes nothing for %s", async (_name, person, outcome) => {
    const { tenant, access, snapshot, targets } = await setUpSplit();
    const other = { ...access, token: await tenant.token(person) };
    const result = await saveReviewed(other, snapshot, targets);
    expect(result.kind === "report" ? result.report.state : result.kind).toBe(outcome);
    expect(await writesOf(tenant)).toEqual([]);
  });
});
