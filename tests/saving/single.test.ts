import { describe, expect, test } from "vitest";
import type { RawListener, Tenant } from "@/emulator/client";
import { readRestoreFile } from "@/lib/domain/documents/restoreSchema";
import { restoreTargets } from "@/lib/domain/documents/restoreTargets";
import type { Locks } from "@/lib/run/ports";
import type { Runner } from "@/lib/run/runner";
import type { SaveResult } from "@/lib/run/report";
import { MemoryStore, proposalFor, runnerOn } from "./bulk.fixture";
import { setUp, snapshotOf, wantedFor } from "./saving.fixture";

/** One application of the shared listener is opted in to Kenya. */
async function setUpSplit() {
  const { tenant, access } = await setUp();
  await shuffleLists(tenant);
  const before = await tenant.state();
  const snapshot = await snapshotOf(access);
  const appId = tenant.landmark("sharedA");
  const settings = wantedFor(snapshot, appId, [[254, "opt-in"]]);
  const targets = [{ kind: "application", appId, name: "A", settings }] as const;
  return { tenant, access, before, snapshot, proposal: proposalFor(snapshot, targets) };
}

/** Lists in an order, and with duplicates, that Dialgate itself would never write. */
const AS_SOMEBODY_WROTE = [256, 27, 256, 20];

async function shuffleLists(tenant: Tenant): Promise<void> {
  const id = tenant.landmark("sharedListenerId");
  const { listeners } = await tenant.state();
  await tenant.putState({
    listeners: listeners.map((each) =>
      each.id === id
        ? {
            ...each,
            handler: {
              ...each.handler,
              smsOptions: {
                ...each.handler.smsOptions,
                includeAdditionalRegions: AS_SOMEBODY_WROTE,
              },
            },
          }
        : each,
    ),
  });
}

const runOf = (runner: Runner) => runner.state.getState().run;

/** Which applications a listener names has no order. */
function inAnyOrder(listener: RawListener) {
  const appIds = listener.conditions.applications.includeApplications?.map(({ appId }) => appId);
  return { ...listener, conditions: appIds?.toSorted() };
}

/** Reads the way back from what a browser keeps, as its file. */
function keptFile(store: MemoryStore) {
  const [file] = [...store.files.values()];
  const read = readRestoreFile(JSON.stringify(file), "tenant");
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

describe.concurrent("a save of one application", () => {
  test("can be restored from its file after the browser was closed", async () => {
    const each = await setUpSplit();
    const store = new MemoryStore();
    const { runner } = runnerOn(each.access, store);
    await runner.start(each.proposal);
    expect(runOf(runner)?.state.kind).toBe("complete");
    expect((await each.tenant.state()).listeners).not.toEqual(each.before.listeners);

    const now = await snapshotOf(each.access);
    const { targets, changedByOthers } = restoreTargets(keptFile(store), now);
    expect(changedByOthers).toEqual([]);
    const later = runnerOn(each.access, store);
    await later.runner.start(proposalFor(now, targets, "Undo"));
    expect(runOf(later.runner)?.state.kind).toBe("complete");
    const after = await each.tenant.state();
    expect(after.listeners.map(inAnyOrder)).toEqual(each.before.listeners.map(inAnyOrder));
  });

  test("an undo that a reload cuts short gives back the order of the lists all the same", async () => {
    const each = await setUpSplit();
    // Changed for all that share it: the way back is to write its lists as somebody wrote them.
    const listenerId = each.tenant.landmark("sharedListenerId");
    const settings = wantedFor(each.snapshot, each.tenant.landmark("sharedA"), [[254, "opt-in"]]);
    const forAll = [{ kind: "listener", listenerId, settings }] as const;
    const store = new MemoryStore();
    await runnerOn(each.access, store).runner.start(proposalFor(each.snapshot, forAll));

    const now = await snapshotOf(each.access);
    const undo = proposalFor(now, restoreTargets(keptFile(store), now).targets, "Undo");
    const first = runnerOn(each.access, store);
    let called: () => void = () => undefined;
    const isCalled = new Promise<void>((resolve) => (called = resolve));
    first.wire.call = () => {
      called();
      return new Promise(() => undefined);
    };
    void first.runner.start(undo);
    await isCalled;

    const { runner } = runnerOn(each.access, store);
    await runner.find();
    expect(runOf(runner)?.state.kind).toBe("interrupted");
    // The call that never came must be over before anything is written again.
    if (store.run !== null) store.run.progress = { ...store.run.progress, call: null };
    await runner.goOn();
    expect(runOf(runner)?.state.kind).toBe("complete");
    const shared = (await each.tenant.state()).listeners.find(({ id }) => id === listenerId);
    expect(shared?.handler.smsOptions.includeAdditionalRegions).toEqual(AS_SOMEBODY_WROTE);
  });

  test("is written by one of two tabs that start it at once", async () => {
    const each = await setUpSplit();
    const store = new MemoryStore();
    const locks = sharedLock();
    const tabs = [1, 2].map(() => runnerOn(each.access, store, { locks }));
    let calls = 0;
    for (const { wire } of tabs) {
      wire.call = (_index, serve): Promise<SaveResult> => {
        calls += 1;
        return serve();
      };
    }
    await Promise.all(tabs.map(({ runner }) => runner.start(each.proposal)));
    expect(calls).toBe(1);
    const ends = tabs.map(({ runner }) => runOf(runner)?.state.kind);
    expect(ends).toContain("complete");
    const { listeners } = await each.tenant.state();
    expect(listeners).toHaveLength(each.before.listeners.length + 1);
  });
});

/** What `navigator.locks` gives the tabs of one browser. */
function sharedLock(): Locks {
  let held: Promise<void> | null = null;
  return {
    hold: async (work) => {
      if (held !== null) return false;
      held = work().finally(() => (held = null));
      await held;
      return true;
    },
    isHeld: () => Promise.resolve(held !== null),
    free: () => held ?? Promise.resolve(),
  };
}
