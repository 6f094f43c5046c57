import { expect, it } from "vitest";
import { SHIPPED_BASELINE } from "./baseline";
import { type Choice, outcomeOf, statusAfter } from "./choice";
import type { Status } from "./status";

it.each<[number, Choice, Status]>([
  [254, "opt-in", "opted-in"],
  [254, "exclude", "excluded"],
  [254, "return-to-default", "blocked"],
  [49, "opt-in", "default"],
  [49, "return-to-default", "default"],
  [888, "return-to-default", "unknown"],
])("+%i after %s is %s", (code, choice, status) => {
  expect(statusAfter(code, choice, SHIPPED_BASELINE)).toBe(status);
});

it.each<[number, Choice, Status, string]>([
  [254, "opt-in", "blocked", "+254 becomes reachable"],
  [254, "opt-in", "opted-in", "+254 stays reachable"],
  [254, "exclude", "blocked", "+254 stays unreachable, regardless of Microsoft’s default"],
  [49, "exclude", "default", "+49 becomes unreachable, regardless of Microsoft’s default"],
  [49, "opt-in", "default", "+49 is enabled by default; an opt-in would have no effect"],
  [
    49,
    "return-to-default",
    "excluded",
    "+49 becomes reachable, as Microsoft enables it by default",
  ],
  [254, "return-to-default", "opted-in", "+254 becomes blocked until opt-in"],
  [254, "return-to-default", "blocked", "+254 stays blocked until opt-in"],
  [254, "return-to-default", "excluded", "+254 becomes blocked until opt-in"],
  [
    888,
    "return-to-default",
    "excluded",
    "+888 is in neither list; it is unknown whether Microsoft enables it",
  ],
])("+%i, %s, while %s: %s", (code, choice, before, words) => {
  expect(outcomeOf(code, choice, before, SHIPPED_BASELINE)).toBe(words);
});
