import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { NOTHING_PRESERVED } from "../listener";
import { withIds } from "../plan/cases.fixture";
import { makePlan } from "../plan/makePlan";
import { operationKey } from "../plan/operation";
import { applyOperations } from "../plan/simulate";
import type { Target } from "../plan/target";
import { APPS, anySettings, anySnapshot } from "../plan/tenants.fixture";
import { planDigest } from "./digest";
import { namesNeeded } from "@/lib/run/saveInput";
import { decodeTargets, encodeTargets, sentTargets } from "./sentTargets";

const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 1000);
vi.setConfig({ testTimeout: Math.max(60_000, RUNS * 100) });

const names = fc.oneof(
  fc.constant(null),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.constantFrom("", "Woodgrove", "x".repeat(512), "👩‍💻".repeat(40)),
);
const applications = fc.subarray(APPS, { minLength: 1 }).chain((appIds) =>
  fc.tuple(
    ...appIds.map((appId) =>
      fc.record(
        {
          kind: fc.constant("application" as const),
          appId: fc.constant(appId),
          name: names,
          settings: fc.oneof(anySettings, fc.constant(null)),
          listenerId: fc.constantFrom("listener-0", "listener-4"),
          skipIfUnreachable: fc.constant(true as const),
        },
        { requiredKeys: ["kind", "appId", "name", "settings"] },
      ),
    ),
  ),
);
const listeners = fc.uniqueArray(
  fc.record(
    {
      kind: fc.constant("listener" as const),
      listenerId: fc.constantFrom("listener-0", "listener-1", "listener-2"),
      settings: anySettings,
      verbatim: fc.constant(true as const),
      recreate: fc.record({
        displayName: fc.constantFrom(null, "Ours"),
        priority: fc.constant(500),
        flowId: fc.constantFrom(null, "flow"),
        appIds: fc.subarray(APPS),
        from: fc.array(fc.record({ listenerId: fc.constant("l"), appIds: fc.subarray(APPS) })),
        preserved: fc.constant({ ...NOTHING_PRESERVED, handler: { futureOption: { on: true } } }),
        besides: fc.subarray(["a", "b"]),
      }),
    },
    { requiredKeys: ["kind", "listenerId", "settings"] },
  ),
  { maxLength: 2, selector: ({ listenerId }) => listenerId },
);
const listenerId = fc.constantFrom("listener-0", "listener-1", "listener-2");
const memberships = fc.uniqueArray(
  fc.record({
    kind: fc.constant("membership" as const),
    listenerId,
    appId: fc.constantFrom(...APPS),
    named: fc.boolean(),
  }),
  { maxLength: 3, selector: ({ listenerId: id, appId }) => `${id} ${appId}` },
);
const goings = fc.uniqueArray(
  fc.oneof(
    fc.record({
      kind: fc.constant("deletion" as const),
      listenerId,
      appIds: fc.subarray(APPS),
    }),
    fc.record({
      kind: fc.constant("merge" as const),
      listenerId,
      into: fc.constant("listener-3"),
    }),
  ),
  { maxLength: 1, selector: ({ listenerId: id }) => id },
);
const anyTargets: fc.Arbitrary<Target[]> = fc
  .tuple(listeners, applications, memberships, goings)
  .map((all) => all.flat())
  .filter(({ length }) => length > 0);

const overTheWire = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe("targets that are sent", () => {
  test("arrive as they were", () => {
    fc.assert(
      fc.property(anyTargets, (targets) => {
        const sent = sentTargets.parse(overTheWire(encodeTargets(targets)));
        expect(decodeTargets(sent)).toEqual(targets);
      }),
      { numRuns: RUNS },
    );
  });

  test("give the same plan without the names that it does not need, also half-way", () => {
    fc.assert(
      fc.property(
        anySnapshot,
        anyTargets,
        fc.nat(),
        fc.constantFrom("createFirst" as const, "removeFirst" as const),
        (start, targets, cut, order) => {
          const first = makePlan(start, targets, { order });
          if (!first.ok) return;
          const halfway = first.value.slice(0, cut % (first.value.length + 1));
          for (const snapshot of [start, withIds(applyOperations(start, halfway))]) {
            const plan = makePlan(snapshot, targets, { order });
            if (!plan.ok) continue;
            const needed = namesNeeded(snapshot, targets, plan.value);
            const sent = encodeTargets(targets, (appId) => needed.has(appId));
            const again = makePlan(snapshot, decodeTargets(sent), { order });
            expect(again.ok && again.value.map(operationKey)).toEqual(plan.value.map(operationKey));
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("say the same settings once, and few names, for ten thousand applications", () => {
    const settings = {
      sms: { include: [254], exclude: [44] },
      voice: { include: [], exclude: [] },
    };
    const targets = Array.from({ length: 10_000 }, (_, index): Target => ({
      kind: "application",
      appId: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
      name: `Application ${index}`,
      settings: { ...settings },
    }));
    const sent = encodeTargets(targets, (appId) => appId.endsWith("000"));
    expect(sent.settings).toHaveLength(1);
    expect(JSON.stringify(sent).length).toBeLessThan(500_000);
    expect(sentTargets.safeParse(sent).success).toBe(true);
  });

  test.each([
    ["nothing", { applications: [] }],
    ["an application twice", { applications: ["a", "A"].map((a) => [a, null]) }],
    ["settings that are not there", { applications: [["a", 0]] }],
    ["a path for an id", { applications: [["../me", null]] }],
    ["too many", { applications: Array.from({ length: 20_001 }, (_, at) => [`a${at}`, null]) }],
  ])("are refused: %s", (_name, wrong) => {
    const nothing = { settings: [], applications: [], listeners: [] };
    const sent: unknown = { ...nothing, ...wrong };
    expect(sentTargets.safeParse(sent).success).toBe(false);
  });
});

test("a plan's digest is that of its operations", async () => {
  const operation = { kind: "delete", listenerId: "a" } as const;
  expect(await planDigest([operation])).toBe(await planDigest([{ ...operation }]));
  expect(await planDigest([operation])).not.toBe(await planDigest([operation, operation]));
});
