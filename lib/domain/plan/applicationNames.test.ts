import { expect, it } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../settings";
import type { Snapshot } from "../snapshot";
import { namedById, withNames } from "./applicationNames";
import { makePlan } from "./makePlan";
import type { ApplicationTarget, Target } from "./target";

const EMPTY: Snapshot = { readAt: "", listeners: [], unreadable: [], total: 0 };
const excluding = (code: number): Settings => ({
  ...DEFAULT_SETTINGS,
  sms: { include: [], exclude: [code] },
});
const target = (appId: string, name: string | null, code = 234): ApplicationTarget => ({
  kind: "application",
  appId,
  name,
  settings: excluding(code),
});

function idsInNames(...targets: Target[]): string[] {
  const plan = makePlan(EMPTY, targets);
  if (!plan.ok) throw new Error(plan.error.code);
  return namedById(targets, plan.value);
}

it("tells whose client id a new listener is named by", () => {
  expect(idsInNames(target("a", null))).toEqual(["a"]);
  expect(idsInNames(target("a", "Store"))).toEqual([]);
  // "Dialgate: a and 1 more".
  expect(idsInNames(target("a", null), target("b", null))).toEqual(["a"]);
  expect(idsInNames(target("a", "Store"), target("b", null))).toEqual([]);
});

it("fills in the names that are known, and nothing else", () => {
  const targets: Target[] = [
    target("a", null),
    target("b", "Given"),
    target("c", null),
    { kind: "deletion", listenerId: "l", appIds: [] },
  ];
  const names = new Map([
    ["a", "Store"],
    ["b", "Other"],
    ["c", ""],
  ]);
  const named = withNames(targets, (appId) => names.get(appId));
  expect(named).toEqual([target("a", "Store"), ...targets.slice(1)]);
  expect(withNames(targets.slice(1), (appId) => names.get(appId))).toEqual(targets.slice(1));
  const same = targets.slice(1);
  expect(withNames(same, (appId) => names.get(appId))).toBe(same);
});
