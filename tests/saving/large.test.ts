import { expect, test } from "vitest";
import { makePlan } from "@/lib/domain/plan/makePlan";
import type { Operation } from "@/lib/domain/plan/operation";
import { restoreTargets } from "@/lib/domain/documents/restoreTargets";
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

/** In the log of requests: the connection was cut. */
const CUT = 0;

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
  const operations = plan.value;
  const count = (kind: Operation["kind"]) => operations.filter((each) => each.kind === kind).length;
  expect([count("update"), count("add-application")]).toEqual([243, 200]);
  expect(operations).toHaveLength(443);
  // Not one application has to stay without a listener.
  const strict = targets.map(({ kind, appId, name, settings }) => ({
    kind,
    appId,
    name,
    settings,
  }));
  expect(makePlan(snapshot, strict)).toEqual(plan);

  const store = new MemoryStore();
  const { runner, wire } = runnerOn(access, store, { lagMs: 3_000 });
  const run = () => runner.state.getState().run;
  for (const fault of FAULTS) await tenant.fault({ ...fault, times: "always" });
  await runner.start(proposalFor(snapshot, targets));
  await tenant.clearFaults();
  const answers = (await tenant.requests()).map(({ status }) => status);
  const share = (...statuses: number[]) =>
    answers.filter((status) => statuses.includes(status)).length / answers.length;
  expect(share(429, 503)).toBeCloseTo(0.05, 2);
  expect(share(CUT)).toBeCloseTo(0.02, 2);
  expect(run()).toMatchObject({
    state: { kind: "complete" },
    progress: { done: operations.length, failed: 0, total: operations.length },
  });
  // A body may have 1 MB: lib/http/actionBody.ts.
  expect(Math.max(...wire.sizes)).toBeLessThan(400_000);

  const after = await tenant.state();
  // Every one has one listener, and that excludes +234.
  const served = servedBy(after.listeners);
  expect(targets).toHaveLength(10_000);
  for (const { appId } of targets) {
    const excluding = (served.get(appId) ?? []).map(({ handler }) =>
      handler.smsOptions.excludeRegions.includes(NIGERIA),
    );
    expect(excluding).toEqual([true]);
  }
  const known = new Set(before.directoryAudits.map(({ id }) => id));
  const written = after.directoryAudits
    .filter(({ id }) => !known.has(id))
    .map((each) => each.targetResources[0]?.id);
  // One entry for each operation, on its listener.
  const wanted = operations.map((each) => (each.kind === "create" ? each.ref : each.listenerId));
  expect(written.sort()).toEqual(wanted.sort());

  const [file] = store.files.values();
  if (file === undefined) throw new Error("no restore file");
  const now = await snapshotOf(access);
  const back = restoreTargets(file, now);
  expect(back.changedByOthers).toEqual([]);
  runner.dismiss();
  await runner.start(proposalFor(now, back.targets, "Undo"));
  expect(run()).toMatchObject({ state: { kind: "complete" } });
  const { listeners } = await tenant.state();
  expect(JSON.stringify(listeners)).toBe(JSON.stringify(before.listeners));
}, 300_000);
