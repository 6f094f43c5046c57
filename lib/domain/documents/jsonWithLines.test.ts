import fc from "fast-check";
import { expect, test } from "vitest";
import { readJson } from "./jsonWithLines";

const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 1000);

test("reads what JSON.parse reads, and refuses what it refuses", () => {
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "]", '"', "\\", "0", "e", " ", "\u0000"))
    .map(([text, at, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + 1);
    });
  fc.assert(
    fc.property(fc.oneof(fc.json({ maxDepth: 6 }), broken, fc.string()), (text) => {
      const read = readJson(text);
      let parsed: unknown;
      try {
        parsed = JSON.parse(text);
      } catch {
        expect(read.ok).toBe(false);
        return;
      }
      if (!read.ok) throw new Error(read.error.reason);
      expect(read.value.value).toEqual(parsed);
    }),
    { numRuns: RUNS },
  );
});

test("says where it stopped", () => {
  expect(readJson('{\n  "a": 1,\n  "b": [1, 2\n')).toEqual({
    ok: false,
    error: { line: 4, reason: "A comma or ] is missing: the document ends here." },
  });
  expect(readJson('{\r\n"a" 1}')).toMatchObject({ ok: false, error: { line: 2 } });
  expect(readJson("")).toMatchObject({ ok: false, error: { line: 1 } });
});

test("is not exhausted by depth", () => {
  const read = readJson("[".repeat(1_000_000));
  expect(read).toMatchObject({ ok: false, error: { line: 1 } });
});

test("knows lines, keys that stand twice, and keeps __proto__ a key", () => {
  const read = readJson('{"list": [\n{"a": 1},\n{"a": 1, "a": 2, "__proto__": 3}]}');
  if (!read.ok) throw new Error(read.error.reason);
  const { value, lineOf, doubled } = read.value;
  const [first, second] = (value as { list: object[] }).list;
  expect([first, second].map((each) => each && lineOf(each))).toEqual([2, 3]);
  expect(second && doubled.get(second)).toBe("a");
  expect(Object.keys(second ?? {})).toContain("__proto__");
});
