import { expect, test } from "vitest";
import { bill, isAllowed } from "./licences";

test.each([
  [["MIT"], true],
  [["MIT", "ISC"], true],
  [["(MIT OR GPL-3.0-or-later)"], true],
  [["MIT AND BSD-3-Clause"], true],
  [["(MIT AND GPL-2.0-only)"], false],
  [["MIT", "LGPL-3.0-or-later"], false],
  [["SEE LICENSE IN LICENSE.txt"], false],
  [["MIT AND (ISC OR GPL-2.0-only)"], false],
  [[], false],
])("the licences %j are allowed: %s", (licenses, expected) => {
  expect(isAllowed({ licenses })).toBe(expected);
});

test("licences are read by their id, their name or as an expression", () => {
  const licenses = [
    { license: { id: "MIT" } },
    { license: { name: "Custom" } },
    { expression: "(MIT OR ISC)" },
  ];
  const read = bill.parse({ components: [{ name: "a", version: "1", licenses }] });
  expect(read.components[0]?.licenses).toEqual(["MIT", "Custom", "(MIT OR ISC)"]);
});
