import { expect, it } from "vitest";
import { type Draft, ACTS, changeOf, missing } from "./draft";

const draft: Draft = {
  first: "act",
  act: "exclude",
  channels: ["sms"],
  codes: [234],
  from: "app-a",
};

it("makes a change of a complete form", () => {
  expect(ACTS.map((act) => changeOf({ ...draft, act })?.kind)).toEqual([
    "choose",
    "choose",
    "choose",
    "only",
    "copy",
    "reset",
    "channel",
    "channel",
  ]);
  expect(changeOf(draft)).toEqual({
    kind: "choose",
    choice: "exclude",
    channels: ["sms"],
    codes: [234],
  });
});

it("says what is missing exactly where there is no change", () => {
  for (const act of ACTS) {
    for (const channels of [[], ["sms"]] as const) {
      for (const codes of [[], [234]]) {
        for (const from of [null, "app-a"]) {
          const one: Draft = { first: "act", act, channels, codes, from };
          expect(missing(one, ["app-b"]) === null).toBe(changeOf(one) !== null);
        }
      }
    }
  }
});

it("misses applications before anything else", () => {
  expect(missing(draft, [])).toBe("Choose at least one application.");
});
