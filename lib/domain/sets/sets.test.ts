import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { CODES, isKnownCode } from "@/lib/geo/codes";
import { TERRITORIES, territory } from "@/lib/geo/territories";
import { orderedPresets, PRESETS } from "./presets";
import { UNIONS } from "./unions";
import { parseSets, setsFile, withSets } from "./savedSets";
import { takenAlong } from "./regionSet";

const preset = (id: string) => {
  const found = PRESETS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no set ${id}`);
  return found;
};

describe("the sets that come with Dialgate", () => {
  it("have an id each, known codes in order, and a source where somebody else drew the line", () => {
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
    for (const { codes, territories, source } of PRESETS) {
      expect(codes.length).toBeGreaterThan(0);
      expect(codes.every(isKnownCode)).toBe(true);
      expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
      if (territories !== undefined) expect(source?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it("of states name members that exist", () => {
    for (const { members } of UNIONS) {
      for (const iso of members) expect(territory(iso), iso).toBeDefined();
    }
    const counts = UNIONS.map(({ id, members }) => [id, members.size]);
    expect(counts).toEqual([
      ["eu", 27],
      ["eea", 30],
      ["gcc", 6],
      ["asean", 11],
    ]);
  });

  it("of continents and of M49 regions hold every territory once", () => {
    for (const prefix of ["continent-", "m49-"]) {
      const isos = PRESETS.filter(({ id }) => id.startsWith(prefix)).flatMap(
        ({ territories }) => territories ?? [],
      );
      expect(isos.sort()).toEqual(TERRITORIES.map(({ iso }) => iso).sort());
    }
  });

  it("hold the territories of Microsoft's tiers, and every code there is", () => {
    expect(preset("tier-low").territories).toHaveLength(15);
    expect(preset("tier-high").codes).toContain(234);
    expect(preset("opt-in-required").codes).toHaveLength(114);
    expect(preset("all").codes).toHaveLength(CODES.length);
    expect(preset("global").codes).toHaveLength(9);
  });

  it("say whom their shared codes take along", () => {
    expect(takenAlong(preset("eea"))).toEqual([
      { code: 39, names: ["Vatican City"] },
      { code: 47, names: ["Svalbard & Jan Mayen"] },
      { code: 358, names: ["Åland Islands"] },
    ]);
    expect(takenAlong(preset("continent-europe"))).toContainEqual({
      code: 7,
      names: ["Kazakhstan"],
    });
    expect(takenAlong(preset("all"))).toEqual([]);
  });
});

describe("the sets in another language", () => {
  afterEach(() => {
    globalThis.dialgateSpoken = undefined;
  });

  it("have the names of that language, their own ids, and its order of M49 regions", () => {
    const english = PRESETS.map(({ id, label }) => [id, label]);
    expect(orderedPresets().map(({ id, label }) => [id, label])).toEqual(english);
    const territories = {
      Europe: "Europa",
      "Western Africa": "Afrika, West",
      Antarctica: "Antarktis",
    };
    globalThis.dialgateSpoken = () => ({ locale: "de", messages: {}, territories });
    expect(preset("continent-europe").label).toBe("Europa");
    expect(preset("continent-antarctica").label).toBe("Antarktis");
    const regions = orderedPresets().filter(({ id }) => id.startsWith("m49-"));
    expect(regions[0]).toMatchObject({ id: "m49-western-africa", label: "Afrika, West" });
    expect(orderedPresets().map(({ id }) => id)).toHaveLength(PRESETS.length);
  });
});

describe("an admin's own sets", () => {
  it("come back from their file", () => {
    const sets = [
      { name: "Home", codes: [41, 49] },
      { name: "Holidays", codes: [34] },
    ];
    const read = parseSets(setsFile(sets));
    expect(read).toEqual({ ok: true, sets: withSets([], sets), strays: [] });
  });

  it("leave out what is not a calling code, and say so", () => {
    expect(parseSets(setsFile([{ name: "Odd", codes: [49, 1001, 49, 41] }]))).toEqual({
      ok: true,
      sets: [{ name: "Odd", codes: [41, 49] }],
      strays: [1001],
    });
  });

  it("take the place of one of the same name", () => {
    const merged = withSets([{ name: "A", codes: [1] }], [{ name: "A", codes: [44] }]);
    expect(merged).toEqual([{ name: "A", codes: [44] }]);
  });

  it.each([
    "",
    "{",
    "null",
    "[]",
    '{"format":"dialgate-sets","version":2,"sets":[]}',
    '{"format":"dialgate-sets","version":1,"sets":[{"name":"","codes":[]}]}',
    '{"format":"dialgate-sets","version":1,"sets":[{"name":"A","codes":["KE"]}]}',
    '{"format":"dialgate-sets","version":1,"sets":[{"name":"A","codes":[1.5]}]}',
    " ".repeat(600_000),
  ])("%j is refused in words", (text) => {
    expect(parseSets(text)).toMatchObject({ ok: false, problem: expect.any(String) as string });
  });

  it("are read from anything without throwing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), (text) => {
        expect(typeof parseSets(text).ok).toBe("boolean");
      }),
    );
  });
});
