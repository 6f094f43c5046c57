import { describe, expect, test, vi } from "vitest";
import type { Runner } from "@/lib/run/runner";
import type { Tenant } from "@/emulator/client";
import { makePlan } from "@/lib/domain/plan/makePlan";
import {
  excludingEverywhere,
  largeTenant,
  MemoryStore,
  proposalFor,
  runnerOn,
  servedBy,
} from "./bulk.fixture";
import { setUp, snapshotOf } from "./saving.fixture";

const LISTENER = /^\/beta\/identity\/authenticationEventListeners/;

/** 60 phone listeners and some of other types, each of which a run must change. */
async function setUpBulk(applications = 800, listeners = 62) {
  const { tenant, access } = await setUp(largeTenant(applications, listeners));
  const snapshot = await snapshotOf(access);
  const targets = await excludingEverywhere(tenant, snapshot, 234);
  const proposal = proposalFor(snapshot, targets);
  const plan = makePlan(snapshot, targets);
  if (!plan.ok) throw new Error(plan.error.code);
  const before = await tenant.state();
  const earlier = new Set(before.directoryAudits.map(({ id }) => id));
  /** What the tenant's own audit log says was written since, to which listener. */
  const written = async () =>
    (await tenant.state()).directoryAudits
      .filter(({ id }) => !earlier.has(id))
      .map((each) => `${each.activityDisplayName} ${each.targetResources[0]?.id}`);
  const isExcludedEverywhere = async () => {
    const served = servedBy((await tenant.state()).listeners);
    return targets.every(({ appId }) => {
      const [listener, ...others] = served.get(appId) ?? [];
      return (
        others.length === 0 && listener?.handler.smsOptions.excludeRegions.includes(234) === true
      );
    });
  };
  const requests = async (method: string) =>
    (await tenant.requests()).filter((each) => each.method === method && LISTENER.test(each.path))
      .length;
  return {
    ...{ tenant, access, snapshot, proposal, before, written, isExcludedEverywhere, requests },
    operations: plan.value,
  };
}

const WAIT = { timeout: 30_000, interval: 50 };
const stateOf = (runner: Runner) => runner.state.getState().run;
const noneTwice = (written: readonly string[]) => new Set(written).size === written.length;

describe.concurrent("a bulk run", () => {
  test("changes every application in calls of 50, and costs a write each", async () => {
    const each = await setUpBulk();
    const { runner, wire } = runnerOn(each.access);
    const reads = await each.requests("GET");
    await runner.start(each.proposal);
    expect(stateOf(runner)).toMatchObject({
      state: { kind: "complete" },
      progress: { done: each.operations.length, failed: 0, total: each.operations.length },
    });
    expect(await each.isExcludedEverywhere()).toBe(true);
    expect(await each.written()).toHaveLength(each.operations.length);
    const calls = Math.ceil(each.operations.length / 50);
    expect(wire.sizes).toHaveLength(calls);
    // Two readings a call, and one of the whole list for what is written within a second.
    const read = (await each.requests("GET")) - reads;
    expect(read).toBeGreaterThanOrEqual(3 * calls);
    expect(read).toBeLessThanOrEqual(3 * calls + each.operations.length / 10);
  });

  test("writes no more than four at a time", async () => {
    const each = await setUpBulk(300, 32);
    const { runner } = runnerOn(each.access);
    await each.tenant.fault({ method: "PATCH", delayMs: 100, times: "always" });
    const most = await mostAtOnce(each.access.token, () => runner.start(each.proposal));
    expect(stateOf(runner)?.state.kind).toBe("complete");
    expect(most).toBe(4);
  });

  test.each([
    ["429 with Retry-After", [{ status: 429, retryAfter: 1, every: 20 }]],
    ["503", [{ status: 503, every: 20 }]],
    [
      "429, 503 and cut connections",
      [
        { status: 429, retryAfter: 3, every: 40 },
        { status: 503, every: 40, skip: 7 },
        { cut: "before", every: 50, skip: 11 },
        { cut: "after", every: 50, skip: 3 },
      ],
    ],
  ])("comes to the same with %s, and writes nothing twice", async (_name, faults) => {
    const each = await setUpBulk();
    for (const fault of faults) await each.tenant.fault({ ...fault, times: "always" });
    const { runner } = runnerOn(each.access);
    await runner.start(each.proposal);
    await each.tenant.clearFaults();
    expect(stateOf(runner)).toMatchObject({
      state: { kind: "complete" },
      progress: { done: each.operations.length, failed: 0 },
    });
    expect(await each.isExcludedEverywhere()).toBe(true);
    const written = await each.written();
    expect(written).toHaveLength(each.operations.length);
    expect(noneTwice(written)).toBe(true);
  });

  test("goes on beside one listener that Graph refuses, and tries only that one again", async () => {
    const each = await setUpBulk();
    const broken = each.snapshot.listeners[3]?.id ?? "";
    await each.tenant.fault({ method: "PATCH", path: broken, status: 400, times: "always" });
    const { runner } = runnerOn(each.access);
    await runner.start(each.proposal);
    const run = stateOf(runner);
    expect(run).toMatchObject({ state: { kind: "stopped" }, progress: { failed: 1 } });
    expect(await each.written()).toHaveLength(each.operations.length - 1);
    expect(await refusals(each.tenant, broken)).toBe(1);

    await each.tenant.clearFaults();
    runner.retry();
    await until(() => stateOf(runner)?.state.kind === "complete");
    expect(await each.isExcludedEverywhere()).toBe(true);
    expect(noneTwice(await each.written())).toBe(true);
  });

  test("starts nothing more after a 403, and can be taken up again", async () => {
    const each = await setUpBulk();
    await each.tenant.fault({ method: "PATCH", status: 403, skip: 10, times: "always" });
    const { runner } = runnerOn(each.access);
    await runner.start(each.proposal);
    expect(stateOf(runner)?.state.kind).toBe("stopped");
    expect((await each.written()).filter((line) => line.startsWith("Update"))).toHaveLength(10);
    expect(await each.requests("PATCH")).toBeLessThanOrEqual(14);

    await each.tenant.clearFaults();
    runner.retry();
    await until(() => stateOf(runner)?.state.kind === "complete");
    expect(await each.isExcludedEverywhere()).toBe(true);
    expect(noneTwice(await each.written())).toBe(true);
  });

  test("pauses after what is in flight, and goes on", async () => {
    const each = await setUpBulk();
    const { runner, wire } = runnerOn(each.access);
    wire.call = (_index, serve) => {
      runner.pause();
      return serve();
    };
    await runner.start(each.proposal);
    expect(stateOf(runner)).toMatchObject({ state: { kind: "paused" }, progress: { done: 50 } });
    expect(await each.written()).toHaveLength(50);
    wire.call = (_index, serve) => serve();
    await runner.goOn();
    expect(stateOf(runner)?.state.kind).toBe("complete");
    expect(noneTwice(await each.written())).toBe(true);
  });

  test("is found by the next page and taken up where it was, with an answer never heard", async () => {
    const each = await setUpBulk();
    const store = new MemoryStore();
    const first = runnerOn(each.access, store);
    let closed: () => void = () => undefined;
    const isClosed = new Promise<void>((resolve) => (closed = resolve));
    first.wire.call = async (_index, serve) => {
      await serve();
      closed();
      return new Promise(() => undefined);
    };
    void first.runner.start(each.proposal);
    await isClosed;

    const { runner } = runnerOn(each.access, store);
    await runner.find();
    expect(stateOf(runner)).toMatchObject({
      heading: "Exclude +234",
      state: { kind: "interrupted" },
      restore: { format: "dialgate-restore" },
    });
    await runner.goOn();
    expect(stateOf(runner)).toMatchObject({
      state: { kind: "complete" },
      progress: { done: each.operations.length },
    });
    expect(await each.isExcludedEverywhere()).toBe(true);
    expect(noneTwice(await each.written())).toBe(true);
    expect(store.run).toBeNull();
    expect([...store.files.values()][0]?.after).not.toBeNull();
  });

  test("looks at Graph and goes on when the answer of Dialgate's server is lost", async () => {
    const each = await setUpBulk();
    const { runner, wire } = runnerOn(each.access);
    wire.call = async (index, serve) => {
      const result = await serve();
      if (index === 0) throw new TypeError("fetch failed");
      return result;
    };
    await runner.start(each.proposal);
    expect(stateOf(runner)?.state.kind).toBe("complete");
    expect(await each.isExcludedEverywhere()).toBe(true);
    expect(noneTwice(await each.written())).toBe(true);
  });

  test.each([
    ["written already", (done: boolean) => done],
    ["still to come", (done: boolean) => !done],
  ])(
    "leaves alone a listener %s that somebody else changes, and writes the rest",
    async (_name, which) => {
      const each = await setUpBulk();
      const store = new MemoryStore();
      const { runner, wire } = runnerOn(each.access, store);
      let changed = "";
      wire.call = async (index, serve) => {
        const result = await serve();
        if (index > 0) return result;
        const written = new Set((await each.written()).map((line) => line.split(" ").at(-1)));
        changed = each.snapshot.listeners.find(({ id }) => which(written.has(id)))?.id ?? "";
        await changeAsScript(each.tenant, changed);
        return result;
      };
      await runner.start(each.proposal);
      const { listeners } = await each.tenant.state();
      const now = listeners.find(({ id }) => id === changed);
      expect(now?.handler.smsOptions.includeAdditionalRegions).toEqual([256]);
      const conflict = { kind: "conflict", listenerIds: [changed] };
      expect(stateOf(runner)?.state).toMatchObject(conflict);
      const others = each.snapshot.listeners.filter(({ id }) => id !== changed);
      const excluded = new Set(
        listeners
          .filter(({ handler }) => handler.smsOptions?.excludeRegions.includes(234))
          .map(({ id }) => id),
      );
      expect(others.filter(({ id }) => !excluded.has(id))).toEqual([]);

      // Nor does a page that takes it up later.
      const written = await each.written();
      const { runner: later } = runnerOn(each.access, store);
      await later.find();
      await later.goOn();
      expect(stateOf(later)?.state).toMatchObject(conflict);
      expect(await each.written()).toEqual(written);
    },
  );

  test("does not start where the way back cannot be kept", async () => {
    const each = await setUpBulk(100, 12);
    const store = new MemoryStore();
    store.addRestore = () => Promise.reject(new Error("QuotaExceededError"));
    const { runner } = runnerOn(each.access, store);
    await runner.start(each.proposal);
    expect(stateOf(runner)?.state).toMatchObject({
      ...{ kind: "failed", error: { code: "not-stored" } },
    });
    expect(await each.written()).toEqual([]);
    runner.retry({ unkept: true });
    await vi.waitFor(() => expect(stateOf(runner)?.state.kind).toBe("complete"), WAIT);
    expect(await each.isExcludedEverywhere()).toBe(true);
  });
});

/** Writes of this tenant's Graph that were under way at the same time, while something is done. */
async function mostAtOnce(token: string, work: () => Promise<void>): Promise<number> {
  const original = globalThis.fetch;
  let [now, most] = [0, 0];
  globalThis.fetch = async (input, init) => {
    const isTheirs = new Headers(init?.headers).get("authorization") === `Bearer ${token}`;
    if (!isTheirs || (init?.method ?? "GET") === "GET") return original(input, init);
    most = Math.max(most, ++now);
    return original(input, init).finally(() => now--);
  };
  await work().finally(() => (globalThis.fetch = original));
  return most;
}

async function refusals(tenant: Tenant, id: string): Promise<number> {
  const requests = await tenant.requests();
  return requests.filter(({ path, status }) => path.includes(id) && status === 400).length;
}

async function changeAsScript(tenant: Tenant, id: string): Promise<void> {
  await tenant.asScript("PATCH", `/beta/identity/authenticationEventListeners/${id}`, {
    "@odata.type": "#microsoft.graph.onPhoneMethodLoadStartListener",
    handler: {
      "@odata.type": "#microsoft.graph.onPhoneMethodLoadStartExternalUsersAuthHandler",
      smsOptions: { includeAdditionalRegions: [256], excludeRegions: [] },
      voiceOptions: { includeAdditionalRegions: [], excludeRegions: [] },
    },
  });
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50));
}
