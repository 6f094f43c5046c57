import { describe, expect, it } from "vitest";
import { CODES } from "@/lib/geo/codes";
import { plural } from "@/lib/i18n/t";
import type { Change } from "../bulk/change";
import { changeTargets } from "../bulk/changeTargets";
import { type Listener, NOTHING_PRESERVED } from "../listener";
import type { Target } from "../plan/target";
import { NO_LISTS, type RegionLists } from "../settings";
import type { Snapshot } from "../snapshot";
import { actLabel } from "./actLabel";
import { reviewPlan } from "./reviewedPlan";

const textOf = ({ length }: readonly string[]) => plural(length)`# application|# applications`;

function tenant(...listeners: readonly Listener[]): Snapshot {
  return { readAt: "", listeners, unreadable: [], total: listeners.length };
}

function listener(appId: string, sms: RegionLists = NO_LISTS): Listener {
  return {
    ...{ id: `of-${appId}`, displayName: null, priority: 500, flowId: null, fingerprint: "" },
    ...{ allApplications: false, appIds: [appId], preserved: NOTHING_PRESERVED },
    sms: { ...sms, defaultRegions: [] },
    voice: { ...NO_LISTS, defaultRegions: [] },
  };
}

function labelled(change: Change, appIds: readonly string[], snapshot = tenant()): string {
  const apps = appIds.map((appId) => ({ appId, name: null }));
  return labelOf(snapshot, changeTargets(snapshot, change, apps).targets);
}

function labelOf(snapshot: Snapshot, targets: readonly Target[]): string {
  return actLabel(reviewPlan(snapshot, targets), undefined, textOf);
}

const sms = ["sms"] as const;
const choose = (choice: "opt-in" | "exclude", codes: readonly number[]) =>
  ({ kind: "choose", choice, codes, channels: sms }) as const;

describe("the button that starts a plan", () => {
  it.each<[string, string, Change, readonly string[]]>([
    ["one region", "Open Kenya", choose("opt-in", [254]), ["a"]],
    ["a code of two", "Close United States and Canada", choose("exclude", [1]), ["a"]],
    ["a code of many", "Close +44", choose("exclude", [44]), ["a"]],
    ["several", "Open 2 regions", choose("opt-in", [254, 234]), ["a"]],
    ["applications", "Close Germany in 2 applications", choose("exclude", [49]), ["a", "b"]],
    [
      "voice",
      "Open Kenya for voice",
      { ...choose("opt-in", [254]), channels: ["voice"] as const },
      ["a"],
    ],
    [
      "voice of applications",
      "Open Kenya for voice in 2 applications",
      { ...choose("opt-in", [254]), channels: ["voice"] as const },
      ["a", "b"],
    ],
    ["what is blocked anyway", "Save 1 change", choose("exclude", [254]), ["a"]],
    [
      "a limit",
      "Allow only 3 regions in 2 applications",
      { kind: "only", codes: [254, 49, 33], channels: sms },
      ["a", "b"],
    ],
  ])("names %s", (_, label, change, appIds) => {
    expect(labelled(change, appIds)).toBe(label);
  });

  it("says both where regions are opened and closed", () => {
    const settings = { sms: { include: [254], exclude: [49, 33] }, voice: NO_LISTS };
    const target = { kind: "application", appId: "a", name: null, settings } as const;
    expect(labelOf(tenant(), [target])).toBe("Open 1, close 2 regions");
  });

  it("calls it a limit only where there was none", () => {
    const all = CODES.map(({ code }) => code);
    const limited = { include: [], exclude: all.filter((code) => code !== 49) };
    const wish = { kind: "only", codes: [49, 254], channels: sms } as const;
    expect(labelled(wish, ["a"], tenant(listener("a", limited)))).toBe("Open Kenya");
    expect(labelled(wish, ["a", "b"], tenant(listener("a", limited)))).toBe(
      "Allow only 2 regions in 2 applications",
    );
  });

  it("is a way back where it is one, whatever it comes to", () => {
    const { targets } = changeTargets(tenant(), choose("opt-in", [254]), [
      { appId: "a", name: null },
      { appId: "b", name: null },
    ]);
    const plan = reviewPlan(tenant(), targets);
    expect(actLabel(plan, "undo", textOf)).toBe("Undo changes");
    expect(actLabel(plan, "restore", textOf)).toBe("Restore 2 applications");
    expect(actLabel(reviewPlan(tenant(), []), "restore", textOf)).toBe("Restore");
  });
});
