import { describe, expect, it } from "vitest";
import { hindranceOf } from "./hindrance";

const REMOVAL = {
  kind: "remove-application" as const,
  listenerId: "a",
  appId: "x",
};
const PLAN = { operations: [REMOVAL], refusal: null, caution: null, touched: ["a"] };
const READY = {
  plan: PLAN,
  failed: false,
  unnamed: [],
  namesComing: false,
  accepted: false,
  read: false,
  mayWrite: true,
  isRunning: false,
};
const CAUTIOUS = { ...PLAN, caution: { highTier: [234], many: null }, touched: ["a", "b"] };

describe("what stands in the way of a review", () => {
  it("is nothing where a plan needs no tick", () => {
    expect(hindranceOf(READY)).toBeNull();
  });

  it("is the confirmations that are missing, counted", () => {
    const of = (ticks: object) => hindranceOf({ ...READY, plan: CAUTIOUS, ...ticks });
    expect(of({})).toEqual({ kind: "confirmations", missing: 2 });
    expect(of({ accepted: true })).toEqual({ kind: "confirmations", missing: 1 });
    expect(of({ read: true })).toEqual({ kind: "confirmations", missing: 1 });
    expect(of({ accepted: true, read: true })).toBeNull();
  });

  it.each([
    ["You have read-only access", { mayWrite: false, plan: null }],
    ["Planning…", { plan: null }],
    ["The tenant could not be read", { plan: null, failed: true }],
    ["Nothing would change", { plan: { ...PLAN, operations: [] } }],
    ["Another run is under way", { isRunning: true, plan: CAUTIOUS }],
    ["Reading names…", { unnamed: ["a"], namesComing: true, plan: CAUTIOUS }],
    ["A name is needed", { unnamed: ["a"], plan: CAUTIOUS }],
  ])("is said: %s", (text, standing) => {
    expect(hindranceOf({ ...READY, ...standing })).toEqual({ kind: "said", text });
  });
});
