import fc from "fast-check";
import { expect, test } from "vitest";
import { applicationRegions } from "../applicationRegions";
import { everywhereTargets } from "../bulk/changeTargets";
import { CHANNELS } from "../channel";
import { PROPERTY_RUNS, withIds } from "../plan/cases.fixture";
import { makePlan } from "../plan/makePlan";
import { applyOperations } from "../plan/simulate";
import { APPS, anySnapshot } from "../plan/tenants.fixture";
import type { Snapshot } from "../snapshot";
import { blockInForce } from "./blockInForce";
import { restoreFile } from "./restoreFile";
import { restoreTargets } from "./restoreTargets";

const NIGERIA = 234;
const META = { tenantId: "tenant", at: "2026-01-01T00:00:00Z", heading: "Block", reason: "" };

/** The tenant before and after Nigeria is blocked for all applications, with the way back. */
function blocked(before: Snapshot) {
  const change = {
    ...{ kind: "choose" as const, channels: CHANNELS },
    ...{ codes: [NIGERIA], choice: "exclude" as const },
  };
  const everyone = APPS.map((appId) => ({ appId, name: appId }));
  const { targets } = everywhereTargets(before, change, everyone);
  const plan = makePlan(before, targets);
  if (!plan.ok) return null;
  const file = restoreFile(before, targets, plan.value, META);
  return { file, after: withIds(applyOperations(before, plan.value)) };
}

/** In how many applications and channels it is excluded. */
function exclusions(snapshot: Snapshot): number {
  return APPS.flatMap((appId) =>
    CHANNELS.filter((channel) =>
      applicationRegions(snapshot, appId).settings?.[channel].exclude.includes(NIGERIA),
    ),
  ).length;
}

test("a block is in force as long as it closes something, and no more once it is taken back", () => {
  let seen = 0;
  fc.assert(
    fc.property(anySnapshot, (before) => {
      const run = blocked(before);
      if (run === null || exclusions(run.after) === exclusions(before)) return;
      seen += 1;
      expect(blockInForce(run.file, [NIGERIA, 44], run.after)).toEqual([NIGERIA]);
      expect(blockInForce(run.file, [NIGERIA], before)).toEqual([]);
      const back = makePlan(run.after, restoreTargets(run.file, run.after).targets);
      if (!back.ok) return;
      const restored = withIds(applyOperations(run.after, back.value));
      expect(blockInForce(run.file, [NIGERIA], restored)).toEqual([]);
    }),
    { numRuns: PROPERTY_RUNS },
  );
  expect(seen).toBeGreaterThan(0);
});
