import { expect, test } from "vitest";
import { makePlan } from "../../regions/plan/makePlan";
import { restoreTargets } from "../../regions/plan/restore";
import {
  excludingEverywhere,
  largeTenant,
  MemoryStore,
  proposalFor,
  runnerOn,
  servedBy,
} from "./bulk.fixture";
import { setUp, snapshotOf } from "./saving.fixture";

const NIGERIA = 234;

/** 5 % of all requests are turned away, and one connection in 50 breaks. */
const FAULTS = [
  { status: 429, retryAfter: 1, every: 40 },
  { status: 503, every: 40, skip: 20 },
  { cut: "before", every: 100, skip: 13 },
  { cut: "after", every: 100, skip: 61 },
];

test("excludes +234 for 10,000 applications over a bad line, and gives all back", async () => {
  const { tenant, access } = await setUp(largeTenant(10_000, 249));
  const before = await tenant.state();
  const snapshot = await snapshotOf(access);
  const targets = await excludingEverywhere(tenant, snapshot, NIGERIA);
  const started = performance.now();
  const plan = makePlan(snapshot, targets);
  if (!plan.ok) throw new Error(plan.error.code);
  const planning = performance.now() - started;
  expect(planning).toBeLessThan(2_000);

  const store = new MemoryStore();
  const { runner, wire } = runnerOn(access, store);
  const run = () => runner.state.getState().run;
  for (const fault of FAULTS) await tenant.fault({ ...fault, times: "always" });
  await runner.start(proposalFor(snapshot, targets), "Exclude +234 for 10,000 applications");
  await tenant.clearFaults();
  expect(run()).toMatchObject({
    state: { kind: "complete", confirmed: true },
    progress: { done: plan.value.length, failed: 0, total: plan.value.length },
  });
  expect(Math.max(...wire.sizes)).toBeLessThan(1_500_000);

  const after = await tenant.state();
  const served = servedBy(after.listeners);
  for (const { appId } of targets) {
    const excluded = (served.get(appId) ?? []).map(({ handler }) =>
      handler.smsOptions.excludeRegions.includes(NIGERIA),
    );
    // Where no listener serves it, Microsoft blocks it: +234 takes an opt-in.
    expect(excluded.length === 0 || (excluded.length === 1 && excluded[0])).toBe(true);
  }
  const known = new Set(before.directoryAudits.map(({ id }) => id));
  const written = after.directoryAudits
    .filter(({ id }) => !known.has(id))
    .map((each) => `${each.activityDisplayName} ${each.targetResources[0]?.id}`);
  expect(new Set(written).size).toBe(written.length);
  expect(written).toHaveLength(plan.value.length);

  const [file] = store.files.values();
  if (file === undefined) throw new Error("no restore file");
  const now = await snapshotOf(access);
  const back = restoreTargets(file, now);
  expect(back.changedByOthers).toEqual([]);
  runner.dismiss();
  await runner.start(proposalFor(now, back.targets), "Undo");
  expect(run()).toMatchObject({ state: { kind: "complete", confirmed: true } });
  expect((await tenant.state()).listeners).toEqual(before.listeners);
}, 300_000);
