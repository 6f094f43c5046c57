import { geoDistance, geoEqualEarth } from "d3-geo";
import { describe, expect, it } from "vitest";
import { CODES, codeInfo } from "./codes";
import { MAP_HEIGHT, MAP_WIDTH } from "./map";
import { CONTINENTS, type MapPoint, TERRITORIES, territory } from "./territories";

const name = (iso: string) => territory(iso)?.name;
const isos = (continent: string) =>
  TERRITORIES.filter((one) => one.continent === continent).map(({ iso }) => iso);

const GLOBE_KM = 6371;
const equalEarth = geoEqualEarth().fitSize([MAP_WIDTH, MAP_HEIGHT], { type: "Sphere" });

/** How far a point of the map is from where something is on the globe. */
function kilometres(point: MapPoint | null | undefined, place: [number, number]): number {
  const [x = NaN, y = NaN] = point ?? [];
  return geoDistance(equalEarth.invert?.([x, y]) ?? [NaN, NaN], place) * GLOBE_KM;
}

describe("the territories", () => {
  it("are those of the codes, and each knows its codes", () => {
    expect(TERRITORIES).toHaveLength(248);
    const used = new Set(CODES.flatMap(({ territories }) => territories));
    expect(new Set(TERRITORIES.map(({ iso }) => iso))).toEqual(used);
    for (const { iso, codes } of TERRITORIES) {
      expect(codes.length).toBeGreaterThan(0);
      for (const code of codes) expect(codeInfo(code)?.territories).toContain(iso);
    }
  });

  it.each([
    ["JM", [1658, 1876]],
    ["PR", [1787, 1939]],
    ["DO", [1809, 1829, 1849]],
    ["VA", [39, 379]],
    ["US", [1]],
    ["XK", [383]],
    ["AC", [247]],
    ["TA", [290]],
  ])("%s has %j", (iso, codes) => {
    expect(territory(iso)?.codes).toEqual(codes);
  });

  it("have one name each, in order", () => {
    const names = TERRITORIES.map((one) => one.name);
    expect(new Set(names).size).toBe(248);
    expect(names.slice(0, 3)).toEqual(["Afghanistan", "Åland Islands", "Albania"]);
    expect(names.at(-1)).toBe("Zimbabwe");
  });

  it("bear Microsoft's names where they differ from CLDR's", () => {
    expect(["PS", "HK", "MO", "MM", "CV"].map(name)).toEqual([
      "Palestinian Authority",
      "Hong Kong SAR",
      "Macao SAR",
      "Myanmar",
      "Cabo Verde",
    ]);
    expect(["CI", "TR", "GB", "US"].map(name)).toEqual([
      "Côte d’Ivoire",
      "Türkiye",
      "United Kingdom",
      "United States",
    ]);
  });

  it("lie on a continent and in a region", () => {
    for (const one of TERRITORIES) expect(CONTINENTS).toContain(one.continent);
    expect(territory("KE")).toMatchObject({ continent: "Africa", region: "Eastern Africa" });
    expect(territory("JM")).toMatchObject({ continent: "North America", region: "Caribbean" });
    expect(territory("MX")).toMatchObject({
      continent: "North America",
      region: "Central America",
    });
    expect(territory("TA")).toMatchObject({ continent: "Africa", region: "Western Africa" });
    expect(territory("RU")).toMatchObject({ continent: "Europe", region: "Eastern Europe" });
    expect(isos("Antarctica")).toEqual(["AQ"]);
    expect(isos("South America")).toHaveLength(15);
  });

  it("have a point on the map", () => {
    for (const { point } of TERRITORIES) {
      const [x = NaN, y = NaN] = point ?? [];
      expect(x > 0 && x < MAP_WIDTH && y > 0 && y < MAP_HEIGHT).toBe(true);
    }
  });

  // Longitude and latitude, as atlases have them.
  it.each([
    ["TA", -12.28, -37.11],
    ["KI", 172.98, 1.33],
    ["SH", -5.72, -15.97],
    ["AC", -14.36, -7.95],
    ["GI", -5.35, 36.14],
    ["TV", 179.2, -8.52],
    ["NR", 166.93, -0.53],
    ["PN", -130.1, -25.07],
    ["VA", 12.45, 41.9],
  ])("%s has its marker at its place on the globe", (iso, longitude, latitude) => {
    expect(kilometres(territory(iso)?.point, [longitude, latitude])).toBeLessThan(15);
  });

  it("that are in two places far apart have a marker at each", () => {
    expect(TERRITORIES.filter(({ also }) => also !== undefined).map(({ iso }) => iso)).toEqual([
      "KI",
    ]);
    const [kiritimati] = territory("KI")?.also ?? [];
    expect(kilometres(kiritimati, [-157.36, 1.87])).toBeLessThan(15);
  });

  it("are marked where they are too small to hit", () => {
    expect(TERRITORIES.filter(({ small }) => small)).toHaveLength(84);
    for (const iso of ["GI", "TA", "TV", "VA", "SG", "TK"])
      expect(territory(iso)?.small).toBe(true);
    for (const iso of ["KE", "CH", "SI", "CA"]) expect(territory(iso)?.small).toBe(false);
  });
});
