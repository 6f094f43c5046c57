import { expect, test } from "vitest";
import { NO_SLOTS, withRows } from "./slots";

const first = withRows(NO_SLOTS, ["a", "b", "c", "d"]);

test("each row gets an element of its own", () => {
  expect(first.slots).toEqual([0, 1, 2, 3]);
});

test.each([
  ["far away, all elements are used again", ["p", "q", "r", "s"], [0, 1, 2, 3]],
  ["with fewer rows, the first", ["p", "q"], [0, 1]],
  ["with more rows, and more", ["p", "q", "r", "s", "t"], [0, 1, 2, 3, 4]],
  ["downwards, those that stay keep theirs", ["c", "d", "e", "f"], [2, 3, 0, 1]],
  ["upwards, none is moved past those that stay", ["y", "z", "a", "b"], [4, 5, 0, 1]],
  ["around one that stays, each on its side", ["x", "c", "y"], [0, 2, 1]],
  ["before one that stays, what stood before it", ["x", "y", "d"], [0, 1, 3]],
])("%s", (_what, ids, slots) => {
  expect(withRows(first, ids).slots).toEqual(slots);
});

test("no two rows have the same element, wherever one goes", () => {
  let now = first;
  for (let step = 0; step < 500; step++) {
    const from = (step * 7919) % 100;
    const ids = Array.from({ length: 5 + (step % 4) }, (_, index) => `${from + index}`);
    now = withRows(now, step % 3 === 0 && from > 0 ? ["0", ...ids] : ids);
    expect(new Set(now.slots).size).toBe(now.ids.length);
  }
});
