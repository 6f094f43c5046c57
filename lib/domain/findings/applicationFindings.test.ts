import { describe, expect, it } from "vitest";
import { applicationRegions } from "../applicationRegions";
import { type Listener, NOTHING_PRESERVED } from "../listener";
import type { RegionLists } from "../settings";
import { applicationFindings } from "./rules";

function listener(
  id: string,
  sms: Partial<RegionLists>,
  { voice = sms, priority = 500 }: { voice?: Partial<RegionLists>; priority?: number } = {},
): Listener {
  const options = (lists: Partial<RegionLists>) => ({
    include: [],
    exclude: [],
    defaultRegions: [],
    ...lists,
  });
  return {
    id,
    displayName: `The ${id}`,
    priority,
    flowId: null,
    allApplications: false,
    appIds: ["app"],
    sms: options(sms),
    voice: options(voice),
    preserved: NOTHING_PRESERVED,
    fingerprint: id,
  };
}

function found(...listeners: readonly Listener[]): string[] {
  const snapshot = { readAt: "", listeners, unreadable: [], total: listeners.length };
  return applicationFindings(applicationRegions(snapshot, "app")).map(
    ({ rule, severity, detail }) => `${severity} ${rule}: ${detail}`,
  );
}

describe("findings of an application", () => {
  it("finds nothing without a listener, nor in lists that are only disordered or doubled", () => {
    expect(found()).toEqual([]);
    const sms = { include: [254, 234, 254], exclude: [86, 52] };
    const voice = { include: [234, 254], exclude: [52, 86, 86] };
    expect(found(listener("own", sms, { voice }))).toEqual([]);
  });

  it("finds a code in both lists, and does not call it redundant as well", () => {
    expect(found(listener("own", { include: [44, 254], exclude: [44] }))).toEqual([
      "warning code-in-both-lists: SMS: +44; voice: +44",
    ]);
  });

  it("finds numbers that are not calling codes, each once", () => {
    expect(found(listener("own", { exclude: [1001, 99, 99, 86] }))).toEqual([
      "warning no-calling-code: SMS: +99, +1001; voice: +99, +1001",
    ]);
  });

  it("finds an opt-in that adds nothing, by the baseline in force", () => {
    expect(found(listener("own", { include: [44, 254] }))).toEqual([
      "note redundant-opt-in: SMS: +44; voice: +44",
    ]);
    const byGraph = { ...listener("own", { include: [44, 254] }) };
    const sms = { ...byGraph.sms, defaultRegions: [254] };
    expect(found({ ...byGraph, sms, voice: sms })).toEqual([
      "note redundant-opt-in: SMS: +254; voice: +254",
    ]);
  });

  it("finds listeners that are overruled, and those of equal priority instead", () => {
    const high = listener("high", {}, { priority: 900 });
    expect(found(high, listener("low", {}))).toEqual([
      "warning several-listeners: “The high” is in effect; “The low” has a lower priority",
    ]);
    expect(found(listener("one", { include: [44] }), listener("two", {}))).toEqual([
      "error equal-priority: “The one” and “The two”, priority 500",
    ]);
  });

  it("finds voice that differs from SMS", () => {
    expect(found(listener("own", { include: [254] }, { voice: {} }))).toEqual([
      "note voice-differs: The lists for voice calls differ from those for SMS",
    ]);
  });
});
