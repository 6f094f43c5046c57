import { expect, it } from "vitest";
import OUTLINES from "@/lib/geo/outlines.generated.json";
import { REGION_ROWS } from "@/lib/domain/rows";
import { PLACES } from "./places";

it("shows every row of a territory on the map, under the same key", () => {
  const rows = REGION_ROWS.filter(({ iso }) => iso !== null).map(({ key }) => key);
  expect(PLACES.map(({ key }) => key).sort()).toEqual(rows.sort());
});

it("gives every place an outline or a marker", () => {
  const unseen = PLACES.filter(
    ({ iso, outlined, marker }) => marker === null && !(outlined && iso in OUTLINES),
  );
  expect(unseen).toEqual([]);
});

it("stands the further codes of a territory beside the first", () => {
  const dominican = PLACES.filter(({ iso }) => iso === "DO");
  expect(dominican.map(({ outlined, marker }) => [outlined, marker?.step])).toEqual([
    [true, undefined],
    [false, 1],
    [false, 2],
  ]);
});

it("draws markers after all land", () => {
  const first = PLACES.findIndex(({ marker }) => marker !== null);
  expect(PLACES.slice(first).every(({ marker }) => marker !== null)).toBe(true);
});
