import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHOICES } from "./choice";
import { DEFAULT_SETTINGS, type Settings } from "./settings";
import { NOTHING_STAGED, applyStaged, stagedCount, stagedReducer } from "./staged";

const current: Settings = {
  sms: { include: [254, 1001], exclude: [44] },
  voice: { include: [], exclude: [7] },
};
const stage = (choices: Record<number, (typeof CHOICES)[number]>, state = NOTHING_STAGED) =>
  stagedReducer(state, { type: "stage", channel: "sms", choices, current });

describe("stagedReducer", () => {
  test("keeps what differs from what is set, and drops what does not", () => {
    expect(stage({ 254: "opt-in", 44: "return-to-default", 234: "opt-in" }).sms).toEqual({
      44: "return-to-default",
      234: "opt-in",
    });
  });

  test("forgets a change that is changed back", () => {
    const staged = stage({ 44: "return-to-default" });
    expect(stage({ 44: "exclude" }, staged)).toEqual(NOTHING_STAGED);
  });

  test("unstages one code, discards all, and drops what was set meanwhile", () => {
    const staged = stage({ 44: "return-to-default", 234: "opt-in" });
    expect(stagedReducer(staged, { type: "unstage", channel: "sms", code: 44 }).sms).toEqual({
      234: "opt-in",
    });
    expect(stagedReducer(staged, { type: "discard" })).toEqual(NOTHING_STAGED);
    const set = applyStaged(current, staged);
    expect(stagedReducer(staged, { type: "rebase", current: set })).toEqual(NOTHING_STAGED);
    expect(stagedReducer(staged, { type: "rebase", current: DEFAULT_SETTINGS }).sms).toEqual({
      234: "opt-in",
    });
  });
});

test("applyStaged changes the staged codes of that channel, and no other", () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom("254", "44", "234", "7"), fc.constantFrom(...CHOICES)),
      (choices) => {
        const staged = { ...NOTHING_STAGED, sms: choices };
        const after = applyStaged(current, staged);
        expect(after.voice).toEqual(current.voice);
        expect(after.sms.include).toContain(1001);
        for (const [key, choice] of Object.entries(choices)) {
          expect(after.sms.include.includes(Number(key))).toBe(choice === "opt-in");
          expect(after.sms.exclude.includes(Number(key))).toBe(choice === "exclude");
        }
      },
    ),
  );
});

test("stagedCount counts both channels", () => {
  expect(stagedCount({ sms: { 254: "opt-in" }, voice: { 254: "exclude", 7: "opt-in" } })).toBe(3);
});
