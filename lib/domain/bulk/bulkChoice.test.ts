import { expect, it } from "vitest";
import { SHIPPED_BASELINE } from "../baseline";
import { bulkChoices } from "./change";

const lists = { include: [255], exclude: [39, 86, 256] };
const codes = [254, 255, 256, 49, 39];

it("opts in what is blocked, and returns to the default what needs no opt-in", () => {
  expect(bulkChoices(codes, "opt-in", lists, SHIPPED_BASELINE)).toEqual({
    254: "opt-in",
    256: "opt-in",
    39: "return-to-default",
  });
});

it("excludes what is not excluded yet", () => {
  expect(bulkChoices(codes, "exclude", lists, SHIPPED_BASELINE)).toEqual({
    254: "exclude",
    255: "exclude",
    49: "exclude",
  });
});

it("returns what is in a list", () => {
  expect(bulkChoices(codes, "return-to-default", lists, SHIPPED_BASELINE)).toEqual({
    255: "return-to-default",
    256: "return-to-default",
    39: "return-to-default",
  });
});

it("counts a code once, however often it is ticked", () => {
  expect(Object.keys(bulkChoices([44, 44, 44], "exclude", lists, SHIPPED_BASELINE))).toEqual([
    "44",
  ]);
});
