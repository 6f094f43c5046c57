import fc from "fast-check";
import { expect, test } from "vitest";
import { PROPERTY_RUNS } from "../plan/cases.fixture";
import { applyingTo, topOf } from "../plan/listeners";
import { makePlan } from "../plan/makePlan";
import { restoreFile } from "../documents/restoreFile";
import { restoreTargets } from "../documents/restoreTargets";
import { applyOperations } from "../plan/simulate";
import { anySnapshot, crowdedSnapshot, MANY_APPS } from "../plan/tenants.fixture";
import { settingsOf } from "../listener";
import type { Snapshot } from "../snapshot";
import { everywhereTargets } from "./everywhere";

const CODES = [234, 44];
const BLOCK = {
  ...{ kind: "choose" as const, channels: ["sms", "voice"] as const },
  ...{ codes: CODES, choice: "exclude" as const },
};
const EVERYBODY = [...MANY_APPS, "gone"].map((appId) => ({ appId, name: null }));
const META = { tenantId: "tenant", at: "2026-01-01T00:00:00Z", heading: "Block", reason: "" };

/** Whether whatever Graph may use for an application excludes the codes, for SMS and for voice. */
function isBlocked(snapshot: Snapshot, appId: string): boolean {
  const top = topOf(applyingTo(snapshot.listeners, appId));
  return (
    top.length > 0 &&
    top.every(({ sms, voice }) =>
      [sms, voice].every(({ exclude }) => CODES.every((code) => exclude.includes(code))),
    )
  );
}

test("blocks every application, whichever of its listeners Graph uses, and can be taken back", () => {
  fc.assert(
    fc.property(fc.oneof(anySnapshot, crowdedSnapshot), (snapshot) => {
      const { targets, skipped, changing } = everywhereTargets(snapshot, BLOCK, EVERYBODY);
      expect(skipped).toEqual([]);
      const plan = makePlan(snapshot, targets);
      if (!plan.ok) {
        expect(plan.error.code).toBe("cannot-outrank");
        return;
      }
      const after = applyOperations(snapshot, plan.value);
      for (const { appId } of EVERYBODY) {
        expect(isBlocked(after, appId), appId).toBe(true);
        if (isBlocked(snapshot, appId)) continue;
        expect(changing, appId).toContain(appId);
      }
      expect(everywhereTargets(after, BLOCK, EVERYBODY).targets).toEqual([]);

      const file = restoreFile(snapshot, targets, plan.value, META);
      const back = makePlan(after, restoreTargets(file, after).targets);
      if (!back.ok) throw new Error(back.error.code);
      const restored = applyOperations(after, back.value);
      for (const before of snapshot.listeners) {
        const now = restored.listeners.find(({ id }) => id === before.id);
        const holds = before.sms.include.some((code) => before.sms.exclude.includes(code));
        const overlaps =
          holds || before.voice.include.some((code) => before.voice.exclude.includes(code));
        if (now === undefined || overlaps) continue;
        expect(settingsOf(now)).toEqual(settingsOf(before));
      }
    }),
    { numRuns: PROPERTY_RUNS },
  );
});

test("says of whom nothing is known, and leaves those alone", () => {
  const snapshot: Snapshot = {
    readAt: "",
    listeners: [],
    unreadable: [
      { id: "odd", displayName: "Odd", allApplications: false, appIds: ["app-a"], reason: "" },
    ],
    total: 1,
  };
  const apps = [{ appId: "app-a", name: null }];
  expect(everywhereTargets(snapshot, BLOCK, apps)).toMatchObject({
    targets: [],
    changing: [],
    skipped: [{ appId: "app-a", reason: expect.stringContaining("“Odd”") as string }],
  });
});
