import { expect, it } from "vitest";
import json from "@/lib/geo/outlines.generated.json";
import { regionRows } from "@/lib/domain/rows";
import { geoEqualEarth } from "d3-geo";
import { isInside, readPath } from "@/lib/geo/generate/readPath.fixture";
import { MAP_HEIGHT, MAP_WIDTH, OUTLINE_SCALE } from "@/lib/geo/map";
import { type Outlines, PLACES, type Point, placeOf } from "./places";

const OUTLINES: Outlines = json;

it("shows every row of a territory on the map, under the same key", () => {
  const rows = regionRows()
    .filter(({ iso }) => iso !== null)
    .map(({ key }) => key);
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

const project = geoEqualEarth().fitSize([MAP_WIDTH, MAP_HEIGHT], { type: "Sphere" });

function onMap(longitude: number, latitude: number): Point {
  const point = project([longitude, latitude]);
  if (point === null) throw new Error("not on the map");
  return point;
}

/** Whose land is drawn last at a place: a click there is its. */
function topmostAt([x, y]: Point): string | undefined {
  const drawn = PLACES.filter(({ outlined }) => outlined);
  return drawn.findLast(({ iso }) =>
    isInside(readPath(OUTLINES[iso] ?? ""), [x / OUTLINE_SCALE, y / OUTLINE_SCALE]),
  )?.iso;
}

it.each([
  ["Ceuta", -5.32, 35.89, "ES"],
  ["Melilla", -2.94, 35.29, "ES"],
  ["South Tarawa", 172.98, 1.33, "KI"],
  ["Tétouan, next to Ceuta", -5.37, 35.57, "MA"],
  ["Nador, next to Melilla", -2.93, 35.05, "MA"],
])("%s (%d, %d) belongs to %s", (_name, longitude, latitude, iso) => {
  expect(topmostAt(onMap(longitude, latitude))).toBe(iso);
});

it("leaves Ceuta to Spain as far as half the way to Gibraltar", () => {
  const [x, y] = onMap(-5.32, 35.89);
  const { point, marker } = placeOf("GI-350") ?? {};
  const way = Math.hypot((point?.[0] ?? 0) - x, (point?.[1] ?? 0) - y);
  expect(marker?.room).toBeGreaterThan(0);
  expect(marker?.room).toBeLessThan(way * 0.55);
});

it("marks Kiribati where its people are, and at its largest island", () => {
  const { marker } = placeOf("KI-686") ?? {};
  const [tarawa, kiritimati, ...others] = marker?.points ?? [];
  expect(others).toEqual([]);
  for (const [point, [x, y]] of [
    [tarawa, onMap(172.98, 1.33)],
    [kiritimati, onMap(-157.36, 1.87)],
  ] as const) {
    expect(Math.hypot((point?.[0] ?? 0) - x, (point?.[1] ?? 0) - y)).toBeLessThan(0.4);
  }
});
