import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CODES } from "./codes";
import { matchesSearch } from "./search";
import { TERRITORIES, territory } from "./territories";

const find = (query: string) =>
  TERRITORIES.filter((one) => matchesSearch(query, one)).map(({ iso }) => iso);

const findCodes = (query: string) =>
  CODES.filter(({ code }) => matchesSearch(query, undefined, code)).map(({ code }) => code);

describe("the search box", () => {
  it.each(["ken", "KE", "+254", "254", "Kenya", "KENYA", " kenya ", "KEN", "00254"])(
    "finds Kenya by %j",
    (query) => {
      expect(find(query)).toContain("KE");
    },
  );

  it.each([
    ["+254", "KE"],
    ["1 876", "JM"],
    ["1-876", "JM"],
    ["1876", "JM"],
    ["+1 (876)", "JM"],
    ["876", "JM"],
    ["011 254", "KE"],
    ["+254 712 345678", "KE"],
    ["+1 876 555 0100", "JM"],
    ["cote d'ivoire", "CI"],
    ["Côte d’Ivoire", "CI"],
    ["ivory", "CI"],
    ["reunion", "RE"],
    ["turkey", "TR"],
    ["turkiye", "TR"],
    ["Czech Republic", "CZ"],
    ["burma", "MM"],
    ["UAE", "AE"],
    ["UK", "GB"],
    ["USA", "US"],
    ["swaziland", "SZ"],
    ["east timor", "TL"],
    ["saint lucia", "LC"],
    ["st. lucia", "LC"],
    ["bosnia and", "BA"],
    ["diego garcia", "IO"],
    ["cape verde", "CV"],
    ["DRC", "CD"],
    ["saba", "BQ"],
    ["ch", "CH"],
    ["kenya 254", "KE"],
  ])("by %j finds %s", (query, iso) => {
    expect(find(query)).toContain(iso);
  });

  it("finds nothing more than asked", () => {
    expect(find("+254")).toEqual(["KE"]);
    expect(find("1876")).toEqual(["JM"]);
    expect(find("+44")).toEqual(["GG", "IM", "JE", "GB"]);
    expect(find("+12025550100")).toEqual(["CA", "US"]);
    expect(find("korea south")).toEqual(["KR"]);
    expect(find("kenya 255")).toEqual([]);
    expect(find("xyzzy")).toEqual([]);
    expect(find("bl")).not.toContain("BY");
    expect(find("gb")).toEqual(["GB"]);
  });

  it("finds a code by Microsoft's label where that misleads, and by what a global code is for", () => {
    expect(findCodes("san marino")).toEqual([377, 378]);
    expect(findCodes("freephone")).toEqual([800]);
    expect(findCodes("jersey")).toEqual([44]);
    expect(find("san marino")).toEqual(["MC", "SM"]);
  });

  it("tells one code of a territory from another", () => {
    const jamaica = territory("JM");
    expect(matchesSearch("1876", jamaica, 1876)).toBe(true);
    expect(matchesSearch("1876", jamaica, 1658)).toBe(false);
  });

  it("with nothing typed finds everything, also a code that is none", () => {
    expect(find("  ")).toHaveLength(TERRITORIES.length);
    expect(matchesSearch("", undefined, 1001)).toBe(true);
    expect(matchesSearch("1001", undefined, 1001)).toBe(true);
  });

  it("finds every territory by its name, ISO code and codes, however far it is typed", () => {
    const arbitrary = fc.constantFrom(...TERRITORIES).chain((one) =>
      fc.record({
        one: fc.constant(one),
        text: fc
          .constantFrom(one.name, one.name.toUpperCase(), ...one.codes.map((code) => `+${code}`))
          .chain((text) => fc.nat(text.length).map((end) => text.slice(0, end))),
      }),
    );
    fc.assert(
      fc.property(arbitrary, ({ one, text }) => {
        expect(matchesSearch(text, one), `${text} in ${one.name}`).toBe(true);
        expect(matchesSearch(one.iso.toLowerCase(), one)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("takes anything that is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...TERRITORIES), (text, one) => {
        expect(typeof matchesSearch(text, one)).toBe("boolean");
      }),
    );
  });
});
