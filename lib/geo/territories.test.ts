import { describe, expect, it } from "vitest";
import { CODES, codeInfo } from "./codes";
import { MAP_HEIGHT, MAP_WIDTH } from "./map";
import { CONTINENTS, TERRITORIES, territory } from "./territories";

const name = (iso: string) => territory(iso)?.name;
const isos = (continent: string) =>
  TERRITORIES.filter((one) => one.continent === continent).map(({ iso }) => iso);

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

  it("are marked where they are too small to hit", () => {
    expect(TERRITORIES.filter(({ small }) => small)).toHaveLength(84);
    for (const iso of ["GI", "TA", "TV", "VA", "SG", "TK"])
      expect(territory(iso)?.small).toBe(true);
    for (const iso of ["KE", "CH", "SI", "CA"]) expect(territory(iso)?.small).toBe(false);
  });
});
