import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Listener, NOTHING_PRESERVED } from "../listener";
import { NO_LISTS, type Settings } from "../settings";
import type { Snapshot } from "../snapshot";
import { makePlan } from "../plan/makePlan";
import { openPlanFile, planFile, type PlanFile, type PlanFileProblem } from "./planFile";
import { applyOperations } from "../plan/simulate";
import type { Target } from "../plan/target";
import { anySettings, anySnapshot, APPS } from "../plan/tenants.fixture";

const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 300);
const META = { tenantId: "tenant", madeAt: "2026-01-01T00:00:00.000Z", reason: "TICKET-1" };

async function saved(snapshot: Snapshot, targets: readonly Target[]): Promise<string> {
  const plan = makePlan(snapshot, targets);
  if (!plan.ok) throw new Error(plan.error.code);
  const heading = "Exclude +234";
  return JSON.stringify(await planFile(snapshot, targets, plan.value, { ...META, heading }));
}

/** Why it is not opened. */
async function refusal(
  text: string,
  snapshot: Snapshot = tenant,
  tenantId = "tenant",
): Promise<PlanFileProblem> {
  const opened = await openPlanFile(text, tenantId, snapshot);
  if (opened.ok) throw new Error("it was opened");
  return opened.error;
}

const excluding: Settings = { sms: { include: [], exclude: [234] }, voice: NO_LISTS };
const shared: Listener = {
  ...{ id: "l-1", displayName: "L", priority: 500, flowId: null, allApplications: false },
  ...{ appIds: ["a", "b"], preserved: NOTHING_PRESERVED, fingerprint: "1" },
  sms: { defaultRegions: [], ...NO_LISTS },
  voice: { defaultRegions: [], ...NO_LISTS },
};
const tenant: Snapshot = { readAt: "", listeners: [shared], unreadable: [], total: 1 };
const targets: Target[] = ["a", "b", "c"].map((appId) => ({
  ...{ kind: "application", appId, name: `App ${appId}`, settings: excluding },
}));

describe("a plan file", () => {
  test("opens in the tenant that it was made for, as it was made", async () => {
    const opened = await openPlanFile(await saved(tenant, targets), "TENANT", tenant);
    expect(opened).toEqual({
      ok: true,
      value: { heading: "Exclude +234", reason: "TICKET-1", madeAt: META.madeAt, targets },
    });
  });

  test("says identical settings once", async () => {
    const file = JSON.parse(await saved(tenant, targets)) as PlanFile;
    expect(file.targets.settings).toHaveLength(1);
    expect(file.seen).toEqual({ "l-1": "1" });
  });

  test("opens for any plan there is", async () => {
    const wishes = fc.array(
      fc.record({ appId: fc.constantFrom(...APPS), settings: fc.option(anySettings) }),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(anySnapshot, wishes, async (snapshot, wanted) => {
        const each = new Map(wanted.map((wish) => [wish.appId, wish]));
        const asked = [...each.values()].map((wish): Target => ({
          kind: "application",
          name: wish.appId,
          ...wish,
        }));
        const plan = makePlan(snapshot, asked);
        if (!plan.ok || plan.value.length === 0) return;
        const opened = await openPlanFile(await saved(snapshot, asked), "tenant", snapshot);
        expect(opened.ok && makePlan(snapshot, opened.value.targets)).toEqual(plan);
      }),
      { numRuns: RUNS },
    );
  });

  test("is refused for another tenant", async () => {
    const { reason, listenerIds } = await refusal(await saved(tenant, targets), tenant, "other");
    expect(reason).toContain("another tenant");
    expect(listenerIds).toEqual([]);
  });

  test("is refused, naming the listeners, once the tenant has moved on", async () => {
    const text = await saved(tenant, targets);
    const changed = { ...tenant, listeners: [{ ...shared, fingerprint: "2" }] };
    const { reason, listenerIds } = await refusal(text, changed);
    expect(reason).toContain("changed");
    expect(listenerIds).toEqual(["l-1"]);
    const added = { ...shared, id: "l-2", appIds: ["c"], fingerprint: "3", priority: 900 };
    const grown = { ...tenant, listeners: [shared, added], total: 2 };
    expect((await refusal(text, grown)).listenerIds).toEqual(["l-2"]);
    const gone = { ...tenant, listeners: [], total: 0 };
    expect((await refusal(text, gone)).listenerIds).toEqual(["l-1"]);
  });

  test("is refused where it takes other writes now, though its listeners are the same", async () => {
    const text = await saved(tenant, targets);
    const file = JSON.parse(text) as PlanFile;
    const other = JSON.stringify({ ...file, digest: "0".repeat(64) });
    expect((await refusal(other)).reason).toContain("other writes");
  });

  test("is refused once it is done", async () => {
    const plan = makePlan(tenant, targets);
    const after = applyOperations(tenant, plan.ok ? plan.value : []);
    expect((await refusal(await saved(tenant, targets), after)).reason).toContain("already set");
  });

  test.each([
    ["", "not JSON"],
    ["{", "not JSON"],
    ["null", "not a plan"],
    ["[]", "not a plan"],
    ['{"format":"dialgate-restore","version":1}', "not a plan"],
    ['{"format":"dialgate-plan","version":1}', "another version"],
    ['{"format":"dialgate-plan","version":2}', "tenantId"],
  ])("%s is refused with a reason", async (text, reason) => {
    expect((await refusal(text)).reason).toContain(reason);
  });

  test("damaged anywhere, never throws, and never becomes another plan", async () => {
    const text = await saved(tenant, targets);
    const planned = makePlan(tenant, targets);
    const damage = fc.record({
      at: fc.nat(text.length),
      take: fc.nat(20),
      put: fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom("null", "[]", '"', "-1", "1e99"),
      ),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, take, put }) => {
        const damaged = text.slice(0, at) + put + text.slice(at + take);
        const opened = await openPlanFile(damaged, "tenant", tenant);
        if (opened.ok) expect(makePlan(tenant, opened.value.targets)).toEqual(planned);
        else expect(opened.error.reason).toMatch(/\S/);
      }),
      { numRuns: RUNS },
    );
  });

  test("of any JSON at all never throws", async () => {
    const file = JSON.parse(await saved(tenant, targets)) as Record<string, unknown>;
    const part = fc.tuple(fc.constantFrom(...Object.keys(file), "__proto__"), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(part, async ([key, value]) => {
        const other = JSON.stringify(Object.fromEntries([...Object.entries(file), [key, value]]));
        const opened = await openPlanFile(other, "tenant", tenant);
        expect(opened.ok || opened.error.reason !== "").toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});
