import { expect, test } from "vitest";
import { type Listener, NOTHING_PRESERVED } from "@/lib/domain/listener";
import { applicationRegions } from "@/lib/domain/applicationRegions";
import { makePlan } from "@/lib/domain/plan/makePlan";
import { applyOperations } from "@/lib/domain/plan/simulate";
import type { Snapshot } from "@/lib/domain/snapshot";
import { findChoices } from "./regionChoices";
import { blockRequest } from "./blockRequest";

const applications = ["a", "b", "c", "d"].map((appId) => ({ appId, displayName: `App ${appId}` }));

const snapshot: Snapshot = {
  readAt: "2026-01-01T00:00:00Z",
  listeners: [
    listener("one", ["a", "gone"], { include: [234], exclude: [7] }),
    listener("two", ["c"], { include: [], exclude: [] }),
    listener("three", ["c"], { include: [], exclude: [] }),
  ],
  unreadable: [],
  total: 3,
};

test("blocks a region in both channels of every application, in each listener of those in conflict", () => {
  const request = blockRequest(snapshot, [234, 7], applications);
  const { targets, skipped, heading, reason, warnings = [], changing } = request;
  expect(heading).toBe("Block Nigeria +234, Russia and Kazakhstan +7 for all applications");
  expect(reason).toContain("Nigeria +234");
  expect(skipped).toEqual([]);
  expect(changing.toSorted()).toEqual(["a", "b", "c", "d", "gone"]);
  expect(warnings.join()).toContain("The listeners of 1 application conflict");

  const plan = makePlan(snapshot, targets);
  if (!plan.ok) throw new Error(plan.error.code);
  const after = applyOperations(snapshot, plan.value);
  for (const appId of ["a", "b", "d", "gone"]) {
    const { settings } = applicationRegions(after, appId);
    for (const lists of [settings?.sms, settings?.voice]) {
      expect(lists?.exclude).toEqual([7, 234]);
      expect(lists?.include).toEqual([]);
    }
  }
});

test("changes a conflicting listener for all that it serves, and a listener in conflict nowhere twice", () => {
  const { targets } = blockRequest(snapshot, [234], applications);
  const plan = makePlan(snapshot, targets);
  if (!plan.ok) throw new Error(plan.error.code);
  const updated = plan.value.flatMap((each) => (each.kind === "update" ? [each.listenerId] : []));
  expect(updated.sort()).toEqual(["one", "three", "two"]);
});

test("changes a listener as it stands, though it names an application that is gone", () => {
  const { targets } = blockRequest(snapshot, [234], applications);
  const plan = makePlan(snapshot, targets);
  expect(plan.ok && plan.value.map(({ kind }) => kind).sort()).toEqual([
    "create",
    "update",
    "update",
    "update",
  ]);
});

test("asks for nothing that is there already, on any later reading", () => {
  const { targets, again } = blockRequest(snapshot, [234], applications);
  const plan = makePlan(snapshot, targets);
  if (!plan.ok) throw new Error(plan.error.code);
  expect(again?.(applyOperations(snapshot, plan.value)).targets).toEqual([]);
});

test("finds a region by name, ISO code and dial code, and a set by its name", () => {
  for (const search of ["nigeria", "NG", "+234", "00234"]) {
    expect(findChoices(search).codes.map(({ detail }) => detail)).toContain("+234");
  }
  expect(findChoices("africa").sets.map(({ label }) => label)).toContain("Africa");
  expect(findChoices("nowhere at all")).toEqual({ codes: [], sets: [] });
});

function listener(
  id: string,
  appIds: readonly string[],
  sms: Omit<Listener["sms"], "defaultRegions">,
): Listener {
  return {
    id,
    displayName: id,
    priority: 500,
    flowId: null,
    allApplications: false,
    appIds,
    sms: { defaultRegions: [], ...sms },
    voice: { defaultRegions: [], include: [], exclude: [] },
    preserved: NOTHING_PRESERVED,
    fingerprint: id,
  };
}
