import { expect, it } from "vitest";
import { type Direction, neighbour } from "./neighbours";
import { PLACES, placeOf } from "./places";

const DIRECTIONS = ["left", "right", "up", "down"] as const;

function from(key: string, direction: Direction): string | undefined {
  const place = placeOf(key);
  return place && neighbour(place, direction, PLACES)?.key;
}

it.each([
  ["FR-33", "left", "JE-44"],
  ["PT-351", "right", "ES-34"],
  ["EG-20", "down", "SD-249"],
  ["ZA-27", "up", "BW-267"],
  ["JM-1658", "right", "JM-1876"],
] as const)("from %s, %s is %s", (key, direction, expected) => {
  expect(from(key, direction)).toBe(expected);
});

it("ends at the rim of the world", () => {
  const lowest = PLACES.toSorted((a, b) => b.point[1] - a.point[1])[0];
  expect(lowest && neighbour(lowest, "down", PLACES)).toBeNull();
});

it("reaches every place with the arrow keys alone", () => {
  const [start] = PLACES;
  const reached = new Set(start && [start]);
  for (const place of reached) {
    for (const direction of DIRECTIONS) {
      const next = neighbour(place, direction, PLACES);
      if (next !== null) reached.add(next);
    }
  }
  const missed = PLACES.filter((place) => !reached.has(place)).map(({ key }) => key);
  expect(missed).toEqual([]);
});
