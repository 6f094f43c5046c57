import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { CODES } from "@/lib/geo/codes";
import { applicationRegions, statusUnder } from "../applicationRegions";
import { CHANNELS } from "../channel";
import { APPS, anySnapshot } from "../plan/tenants.fixture";
import { STATUSES, isReachable } from "../status";
import { effectGroups, heatOf, reachOfCodes } from "./reach";

const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 100);

// Each run looks at every code of every application.
vi.setConfig({ testTimeout: Math.max(60_000, RUNS * 30) });

it("counts what counting application by application does", () => {
  fc.assert(
    fc.property(anySnapshot, fc.constantFrom(...CHANNELS), (snapshot, channel) => {
      const reaches = reachOfCodes(effectGroups(snapshot, APPS), channel);
      for (const { code } of CODES) {
        const statuses = APPS.map((appId) => {
          const regions = applicationRegions(snapshot, appId);
          return statusUnder(regions.settings, regions, channel, code);
        });
        const reach = reaches.get(code);
        expect(reach?.total).toBe(APPS.length);
        expect(reach?.reachable).toBe(statuses.filter(isReachable).length);
        for (const status of STATUSES) {
          expect(reach?.counts[status]).toBe(statuses.filter((one) => one === status).length);
        }
      }
    }),
    { numRuns: RUNS },
  );
});

it("keeps each application in one group", () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      const groups = effectGroups(snapshot, APPS);
      expect(groups.flatMap(({ appIds }) => appIds).sort()).toEqual([...APPS].sort());
    }),
  );
});

it("is hot everywhere, cold nowhere, and never either in between", () => {
  expect(heatOf({ reachable: 0, total: 0 })).toBeNull();
  expect(
    [0, 1, 24, 25, 50, 75, 99, 100].map((reachable) => heatOf({ reachable, total: 100 })),
  ).toEqual([0, 1, 1, 2, 3, 4, 4, 5]);
});
