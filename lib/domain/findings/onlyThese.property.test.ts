import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CODES } from "@/lib/geo/codes";
import { SHIPPED_BASELINE } from "../baseline";
import { changed } from "../bulk/change";
import { changeTargets } from "../bulk/changeTargets";
import { CHANNELS, perChannel } from "../channel";
import { makePlan } from "../plan/makePlan";
import { applyOperations } from "../plan/simulate";
import { APPS, anySettings, anySnapshot } from "../plan/tenants.fixture";
import { normaliseSettings } from "../settings";
import { effectFor } from "../effect";
import { blockedExclusion, decidesEveryCode, redundantOptIn } from "./listRules";
import { tenantFindings } from "./rules";

const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 200);
const ALL = CODES.map(({ code }) => code);

const anyCodes = fc.subarray(ALL);
const anyBaseline = fc.oneof(
  fc.constant(SHIPPED_BASELINE),
  anyCodes.map((enabled) => ({
    source: "graph" as const,
    date: null,
    enabled: new Set(enabled),
    undecided: new Set<number>(),
  })),
);

describe("only these regions", () => {
  it("is a policy: its exclusions are no finding, and it writes no redundant opt-in", () => {
    fc.assert(
      fc.property(anyCodes, anySettings, anyBaseline, (codes, before, one) => {
        const baseline = perChannel(() => one);
        const wish = { kind: "only", codes, channels: CHANNELS } as const;
        const settings = changed(wish, normaliseSettings(before), baseline, null);
        if (settings === null) throw new Error("no settings");
        expect(blockedExclusion.inLists({ settings, baseline })).toBeNull();
        expect(redundantOptIn.inLists({ settings, baseline })).toBeNull();
      }),
      { numRuns: RUNS },
    );
  });

  it("is no finding of its application in a whole tenant, once it is written", () => {
    fc.assert(
      fc.property(anySnapshot, anyCodes, fc.constantFrom(...APPS), (snapshot, codes, appId) => {
        const wish = { kind: "only", codes, channels: CHANNELS } as const;
        const { targets } = changeTargets(snapshot, wish, [{ appId, name: null }]);
        const plan = makePlan(snapshot, targets);
        if (targets.length === 0 || !plan.ok) return;
        const after = applyOperations(snapshot, plan.value);
        const effect = effectFor(after, appId);
        if (effect.kind !== "listener") throw new Error("no listener decides");
        const rules = tenantFindings({ snapshot: after, appIds: new Set(APPS) })
          .filter(({ listenerIds }) => listenerIds.includes(effect.listener.id))
          .map(({ rule }) => rule);
        expect(rules).not.toContain("blocked-exclusion");
        expect(rules).not.toContain("redundant-opt-in");
      }),
      { numRuns: RUNS },
    );
  });

  it("is not what leaves a single code to Microsoft's list", () => {
    const baseline = perChannel(() => SHIPPED_BASELINE);
    const wish = { kind: "only", codes: [49], channels: CHANNELS } as const;
    const before = { sms: { include: [], exclude: [] }, voice: { include: [], exclude: [] } };
    const settings = changed(wish, before, baseline, null);
    if (settings === null) throw new Error("no settings");
    expect(decidesEveryCode(settings.sms, SHIPPED_BASELINE)).toBe(true);
    const withoutKenya = perChannel((each) => ({
      ...settings[each],
      exclude: settings[each].exclude.filter((code) => code !== 254),
    }));
    expect(decidesEveryCode(withoutKenya.sms, SHIPPED_BASELINE)).toBe(false);
    const found = blockedExclusion.inLists({ settings: withoutKenya, baseline });
    expect(found?.detail).toMatch(/^SMS: \d+ codes; voice: \d+ codes$/);
    expect(found?.codes?.length).toBeGreaterThan(100);
  });
});
