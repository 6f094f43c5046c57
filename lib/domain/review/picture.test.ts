import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CODES } from "@/lib/geo/codes";
import { APPS, anySnapshot } from "../plan/tenants.fixture";
import { isReachable } from "../status";
import { impacts } from "./impact";
import { costliestFirst, pictureOf } from "./picture";

const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 100);

describe("the picture of a change", () => {
  it("is null where nothing changes for anybody", () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        expect(pictureOf(snapshot, snapshot, impacts(snapshot, snapshot, APPS))).toBeNull();
      }),
      { numRuns: RUNS },
    );
  });

  it("of one application shows what its changes say, and leaves the rest as it is", () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, fc.constantFrom(...APPS), (before, after, appId) => {
        const effects = impacts(before, after, [appId]);
        const picture = pictureOf(before, after, effects);
        const [effect] = effects;
        expect(picture === null).toBe(effect === undefined);
        if (picture === null || effect === undefined) return;
        if (effect.unpredictable || effect.disputed) return;
        const { now, after: then, opened, closed, unchanged } = picture;
        if (now.kind !== "statuses" || then.kind !== "statuses") throw new Error("one application");
        const changed = effect.changes.filter(({ channel }) => channel === picture.channel);
        for (const { code } of CODES) {
          const change = changed.find((each) => each.code === code);
          expect(then.of.get(code)).toBe(change?.to ?? now.of.get(code));
          if (change === undefined) continue;
          expect(now.of.get(code)).toBe(change.from);
          expect(unchanged).not.toContain(code);
          if (!isReachable(change.from) && isReachable(change.to)) expect(opened).toContain(code);
          if (isReachable(change.from) && !isReachable(change.to)) expect(closed).toContain(code);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

it("what is dearest to open stands first, alike by name", () => {
  // In tiers from high to low, and the last in none.
  expect(costliestFirst([800, 1, 254, 93])).toEqual([93, 254, 1, 800]);
});
