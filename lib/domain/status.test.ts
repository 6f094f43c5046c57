import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CODES } from "@/lib/geo/codes";
import { SHIPPED_BASELINE, UNDECIDED_CODES, baselineOf } from "./baseline";
import { toggled, statusAfter } from "./choice";
import { deriveStatus, isReachable } from "./status";

const NONE = { include: [], exclude: [] };
const graph = baselineOf({ ...NONE, defaultRegions: [44, 800] });

describe("deriveStatus", () => {
  test.each([
    ["a code of the baseline", 44, NONE, "default"],
    ["a code of the opt-in list", 254, NONE, "blocked"],
    ["an opt-in", 254, { include: [254], exclude: [] }, "opted-in"],
    ["an exclusion of a default code", 44, { include: [], exclude: [44] }, "excluded"],
    ["an exclusion of a blocked code", 254, { include: [], exclude: [254] }, "excluded"],
    ["a redundant opt-in", 44, { include: [44], exclude: [] }, "default"],
    ["a code in both lists", 254, { include: [254], exclude: [254] }, "excluded"],
    ["a default code in both lists", 44, { include: [44], exclude: [44] }, "excluded"],
    ["a global code", 800, NONE, "unknown"],
    ["379", 379, NONE, "unknown"],
    ["an opt-in of a global code", 800, { include: [800], exclude: [] }, "opted-in"],
    ["an exclusion of a global code", 800, { include: [], exclude: [800] }, "excluded"],
    ["1, whatever is said of 1876", 1, { include: [], exclude: [1876] }, "default"],
    ["1876, whatever is said of 1", 1876, { include: [], exclude: [1] }, "blocked"],
    ["a number that is no code", 777, { include: [777], exclude: [] }, "opted-in"],
  ] as const)("%s", (_name, code, lists, status) => {
    expect(deriveStatus(code, lists, SHIPPED_BASELINE)).toBe(status);
  });

  test("goes by Graph's defaultRegions where there are any", () => {
    expect(deriveStatus(44, NONE, graph)).toBe("default");
    expect(deriveStatus(800, NONE, graph)).toBe("default");
    expect(deriveStatus(49, NONE, graph)).toBe("blocked");
    expect(deriveStatus(808, NONE, graph)).toBe("blocked");
  });

  test("without a listener: 114 blocked, 10 unknown, 119 default", () => {
    const statuses = CODES.map(({ code }) => deriveStatus(code, NONE, SHIPPED_BASELINE));
    const count = (status: string) => statuses.filter((each) => each === status).length;
    expect([count("blocked"), count("unknown"), count("default")]).toEqual([114, 10, 119]);
    expect(UNDECIDED_CODES.size).toBe(10);
  });
});

const anyCode = fc.constantFrom(1, 7, 44, 234, 254, 800, 1876);
const anyLists = fc.record({
  include: fc.subarray([44, 254, 800]),
  exclude: fc.subarray([44, 7, 800]),
});

test("a toggle turns reachable into unreachable, and anything else into reachable", () => {
  fc.assert(
    fc.property(
      anyCode,
      anyLists,
      fc.constantFrom(SHIPPED_BASELINE, graph),
      (code, lists, baseline) => {
        const before = deriveStatus(code, lists, baseline);
        const after = statusAfter(code, toggled(code, before, baseline), baseline);
        expect(isReachable(after)).toBe(!isReachable(before));
      },
    ),
  );
});
