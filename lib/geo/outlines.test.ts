import { describe, expect, it } from "vitest";
import { isInside, readPath } from "./generate/readPath.fixture";
import { signedArea, type Point } from "./generate/rings";
import { MAP_HEIGHT, MAP_WIDTH, NEUTRAL, OUTLINE_SCALE } from "./map";
import OUTLINES from "./outlines.generated.json";
import { TERRITORIES, territory } from "./territories";

const rings = new Map(Object.entries(OUTLINES).map(([iso, path]) => [iso, readPath(path)]));
const EARTH_KM2 = 510_072_000;
/** The area of the globe on the map: Equal Earth is 5.4133 radii wide, and keeps areas. */
const EARTH_PX2 = 4 * Math.PI * (MAP_WIDTH / 5.4133) ** 2;

function area(iso: string): number {
  return (rings.get(iso) ?? []).reduce((sum, ring) => sum + signedArea(ring), 0);
}

const km2 = (iso: string) => (area(iso) * OUTLINE_SCALE ** 2 * EARTH_KM2) / EARTH_PX2;

function owners(point: Point): string[] {
  return [...rings].filter(([, parts]) => isInside(parts, point)).map(([iso]) => iso);
}

describe("the outlines", () => {
  it("exist for every territory, and for land of none", () => {
    const expected = [...TERRITORIES.map(({ iso }) => iso), NEUTRAL];
    expect(new Set(Object.keys(OUTLINES))).toEqual(new Set(expected));
  });

  it("are closed rings with an area, within the map", () => {
    for (const [iso, path] of Object.entries(OUTLINES)) {
      expect(path, iso).toMatch(/^(m-?\d+(?:[ -]\d+){5,}z)+$/);
      const parts = rings.get(iso) ?? [];
      expect(parts.every((ring) => signedArea(ring) !== 0)).toBe(true);
      const [xs, ys] = [0, 1].map((axis) => parts.flat().map((point) => point[axis] ?? NaN));
      expect(Math.min(...(xs ?? []), ...(ys ?? [])), iso).toBeGreaterThanOrEqual(0);
      expect(Math.max(...(xs ?? [])) * OUTLINE_SCALE, iso).toBeLessThanOrEqual(MAP_WIDTH);
      expect(Math.max(...(ys ?? [])) * OUTLINE_SCALE, iso).toBeLessThanOrEqual(MAP_HEIGHT);
    }
  });

  it("are wound as land: none is the rest of the globe", () => {
    for (const iso of rings.keys()) expect(area(iso), iso).toBeGreaterThan(0);
    const land = [...rings.keys()].reduce((sum, iso) => sum + km2(iso), 0);
    expect(land / EARTH_KM2).toBeGreaterThan(0.28);
    expect(land / EARTH_KM2).toBeLessThan(0.3);
  });

  // Whole countries, the merged and the divided among them; in thousands of km².
  it.each([
    ["RU", 16_900],
    ["FR", 549],
    ["GF", 84],
    ["NO", 324],
    ["SJ", 62],
    ["SO", 637],
    ["EH", 266],
    ["UA", 600],
    ["KE", 580],
    ["ZA", 1_220],
    ["LS", 30],
    ["CY", 9.2],
  ])("%s covers about %d 000 km²", (iso, thousands) => {
    expect(km2(iso) / 1000 / thousands).toBeGreaterThan(0.93);
    expect(km2(iso) / 1000 / thousands).toBeLessThan(1.07);
  });

  it("hold the point of their own territory, where that is not a marker", () => {
    for (const { iso, point, small } of TERRITORIES) {
      if (small || !point) continue;
      const [x, y] = point;
      expect(owners([x / OUTLINE_SCALE, y / OUTLINE_SCALE]), iso).toEqual([iso]);
    }
  });

  it("reach the point of a small territory, to within two pixels", () => {
    for (const { iso, point, small } of TERRITORIES) {
      if (!small || !point) continue;
      const corners = (rings.get(iso) ?? []).flat();
      const distances = corners.map(([x, y]) =>
        Math.hypot(x * OUTLINE_SCALE - point[0], y * OUTLINE_SCALE - point[1]),
      );
      expect(Math.min(...distances), iso).toBeLessThan(2);
    }
  });

  it("put the Crimea in Ukraine", () => {
    const kyiv = territory("UA")?.point ?? [0, 0];
    const south = Math.max(...(rings.get("UA") ?? []).flat().map(([, y]) => y)) * OUTLINE_SCALE;
    expect(south).toBeGreaterThan(kyiv[1] + 10);
  });
});
