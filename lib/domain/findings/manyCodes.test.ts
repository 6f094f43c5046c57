import { expect, it } from "vitest";
import { CODES } from "@/lib/geo/codes";
import { UNDECIDED_CODES } from "../baseline";
import { codesText } from "../format";
import { type Listener, NOTHING_PRESERVED } from "../listener";
import { NO_LISTS } from "../settings";
import { fullDetail } from "./finding";
import { tenantFindings } from "./rules";

const BLOCKED = CODES.filter(
  ({ code, optInRequired }) => optInRequired && !UNDECIDED_CODES.has(code),
).map(({ code }) => code);

function findingsOf(...listeners: readonly Listener[]) {
  const snapshot = { readAt: "", listeners, unreadable: [], total: listeners.length };
  return tenantFindings({ snapshot, appIds: new Set(["app"]) });
}

function excluding(exclude: readonly number[], defaultRegions: readonly number[] = []): Listener {
  return {
    ...{ id: `excludes-${exclude.length}`, displayName: "Ours", priority: 500, flowId: null },
    ...{ allApplications: false, appIds: ["app"], preserved: NOTHING_PRESERVED, fingerprint: "" },
    sms: { include: [], exclude, defaultRegions },
    voice: { ...NO_LISTS, defaultRegions: [] },
  };
}

it("counts many codes in a finding and on the button of its fix, and lists them for files", () => {
  const six = BLOCKED.slice(0, 6);
  const seven = BLOCKED.slice(0, 7);
  const of = (codes: readonly number[]) =>
    findingsOf(excluding(codes)).find(({ rule }) => rule === "blocked-exclusion");
  expect(of(six)?.detail).toBe(`“Ours”: SMS: ${codesText(six)}`);
  const many = of(seven);
  if (many === undefined) throw new Error("nothing is found");
  expect(many.detail).toBe("“Ours”: SMS: 7 codes");
  expect(many.fixes.map(({ label }) => label)).toEqual(["Remove the exclusion of 7 codes"]);
  expect(many.codes).toEqual(seven);
  expect(fullDetail(many)).toBe(`“Ours”: SMS: 7 codes (${codesText(seven)})`);
});

it("tells listeners apart whose default regions differ by as many codes, but by others", () => {
  const enabled = CODES.map(({ code }) => code);
  const without = (from: number) => enabled.filter((_, index) => index < from || index > from + 7);
  const found = findingsOf(
    { ...excluding([], without(10)), id: "one" },
    { ...excluding([], without(20)), id: "other" },
  ).filter(({ rule }) => rule === "baseline-differs");
  expect(found.map(({ listenerIds }) => listenerIds)).toEqual([["one"], ["other"]]);
});
