import fc from "fast-check";
import { getExampleNumber } from "libphonenumber-js/max";
import examples from "libphonenumber-js/mobile/examples";
import { describe, expect, it } from "vitest";
import { codeInfo } from "@/lib/geo/codes";
import { TERRITORIES, territory } from "@/lib/geo/territories";
import { PROBLEM_TEXTS } from "./reading";
import { readNumber } from "./readNumber";

describe("a number", () => {
  it.each([
    ["+1 876 210 1234", 1876, "JM"],
    ["+1 658 210 1234", 1658, "JM"],
    ["+1 (202) 555-0123", 1, "US"],
    ["+1 416 555 0123", 1, "CA"],
    ["+7 771 000 9998", 7, "KZ"],
    ["+7 912 345 67 89", 7, "RU"],
    ["+44 7624 123456", 44, "IM"],
    ["+44 7400 123456", 44, "GB"],
    ["+590 690 12 34 56", 590, "GP"],
    ["+262 639 01 23 45", 262, "YT"],
    ["+262 692 12 34 56", 262, "RE"],
    ["+235 66 30 12 34", 235, "TD"],
    ["+672 3 81234", 672, "NF"],
    ["+690 7290", 690, "TK"],
  ])("%s has the code %i and lies in %s", (typed, code, iso) => {
    expect(readNumber(typed, null)).toMatchObject({ ok: true, code, territory: iso });
  });

  it.each(["+254712345678", "00254 712 345678", "+254 (712) 345-678", "tel:+254712345678"])(
    "is read as %s",
    (typed) => {
      const e164 = "+254712345678";
      expect(readNumber(typed, null)).toMatchObject({ ok: true, e164, code: 254, line: "mobile" });
    },
  );

  it.each(["0712 345678", "712345678", "(0)712 345 678", "٠٧١٢٣٤٥٦٧٨", "０７１２ ３４５６７８"])(
    "without a country code, %s is read with the country chosen",
    (typed) => {
      expect(readNumber(typed, "KE")).toMatchObject({ ok: true, e164: "+254712345678" });
    },
  );

  /**
   * What was a number until Google's plans of autumn 2026: Benin's eight digits, which became ten on
   * 2024-11-30, and Zimbabwe's seven. libphonenumber-js has those plans since 1.13.16 (2026-11-10);
   * 1.13.15, and google-libphonenumber 3.2.47 of 2026-09-29, still called all three valid.
   */
  it.each([
    ["+229 85 75 12 34", { ok: false, problem: "wrong-length" }],
    ["+229 81 12 34 56", { ok: false, problem: "wrong-length" }],
    ["+229 01 95 12 34 56", { ok: true, code: 229, line: "mobile", valid: true }],
    ["+263 13 12345", { ok: true, code: 263, territory: "ZW", valid: false }],
    ["+263 71 234 5678", { ok: true, code: 263, line: "mobile", valid: true }],
  ])("is read by the plans of today: %s", (typed, reading) => {
    expect(readNumber(typed, null)).toMatchObject(reading);
  });

  it("with a country code is read as what it says, whichever country is chosen", () => {
    expect(readNumber("+254712345678", "DE")).toMatchObject({ code: 254, territory: "KE" });
  });

  it.each([
    ["+49 30 901820", "landline"],
    ["+1 800 555 0199", "toll-free"],
    ["+44 909 879 0000", "premium"],
  ])("%s is a %s number", (typed, line) => {
    expect(readNumber(typed, null)).toMatchObject({ ok: true, line });
  });

  it("of every territory that has an example has the territory's code, and says where it lies", () => {
    const elsewhere: string[] = [];
    const checked = TERRITORIES.filter(({ iso, codes }) => {
      const example = isExample(iso) ? getExampleNumber(iso, examples) : undefined;
      if (example === undefined) return false;
      const reading = readNumber(example.number, null);
      expect(reading).toMatchObject({ ok: true, valid: true });
      if (!reading.ok) return false;
      expect([iso, codes]).toEqual([iso, expect.arrayContaining([reading.code])]);
      if (reading.territory !== iso) elsewhere.push(`${iso} as ${reading.territory}`);
      return true;
    });
    expect(checked.length).toBeGreaterThan(235);
    // Places that number their mobiles alike: nothing in the number tells which of them it is.
    expect(elsewhere.sort()).toEqual([
      "AX as FI",
      "BL as GP",
      "CC as AU",
      "CX as AU",
      "EH as MA",
      "IM as GB",
      "MF as GP",
      "SJ as NO",
      "VA as IT",
    ]);
  });

  function isExample(iso: string): iso is keyof typeof examples {
    return iso in examples;
  }
});

/** Two hundred and more things that are no telephone number, with the word that each deserves. */
const MALFORMED: readonly (readonly [string, keyof typeof PROBLEM_TEXTS])[] = [
  ...[
    "",
    " ",
    "+",
    "++",
    "()",
    "-",
    ".",
    "abc",
    "n/a",
    "none",
    "null",
    "undefined",
    "=1+1",
    "@SUM(A1)",
  ].map((typed) => [typed, "no-number"] as const),
  ...[
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "a@b.example",
    "https://x.example",
    "{}",
    "[]",
    "💥",
    "Ω",
    "½",
  ].map((typed) => [typed, "no-number"] as const),
  ...Array.from({ length: 26 }, (_, index) => {
    const letter = String.fromCharCode(97 + index);
    return [`+254 712 34567${letter}`, "no-number"] as const;
  }),
  ...Array.from({ length: 26 }, (_, index) => {
    const letter = String.fromCharCode(65 + index);
    return [`${letter}254712345678`, "no-number"] as const;
  }),
  ...["0712345678", "712345678", "555 0123", "(030) 901820", "12345", "1234567890"].map(
    (typed) => [typed, "no-country"] as const,
  ),
  ...["+210 123456", "+214 123456", "+219 123456", "+28 123456", "+384 123456"].map(
    (typed) => [typed, "unknown-code"] as const,
  ),
  ...[
    "+394712345678 +254712345678",
    "+254712345678+254712345679",
    "+254 712 345 678 / +254 712 345 679",
  ].map((typed) => [typed, "several-numbers"] as const),
  ...["+379 06 698 12345", "+3790612345"].map((typed) => [typed, "code-not-in-use"] as const),
  ...TERRITORIES.filter(({ codes }) => codeInfo(codes[0] ?? 0)?.kind === "country")
    .slice(0, 70)
    .map(({ codes }) => [`+${codes[0]} 1`, "too-short"] as const),
  ...TERRITORIES.filter(({ codes }) => codeInfo(codes[0] ?? 0)?.kind === "country")
    .slice(0, 70)
    .map(({ codes }) => [`+${codes[0]}${"1234567890".repeat(2)}`, "too-long"] as const),
];

describe("what is no number", () => {
  it("is two hundred things and more here", () => {
    expect(MALFORMED.length).toBeGreaterThanOrEqual(200);
  });

  it.each(MALFORMED)("%j: %s", (typed, word) => {
    expect(readNumber(typed, null)).toEqual({ ok: false, typed, problem: word });
    expect(PROBLEM_TEXTS[word]).toMatch(/^[A-Z].*\.$/);
  });

  it("never throws, and is read to a known code or has its word", () => {
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789+-() /.x#") });
    const country = fc.constantFrom(null, "KE", "US", "XX", "__proto__");
    fc.assert(
      fc.property(fc.oneof(digits, fc.string({ unit: "grapheme" })), country, (typed, chosen) => {
        const reading = readNumber(typed, chosen);
        if (!reading.ok) {
          expect(PROBLEM_TEXTS).toHaveProperty(reading.problem);
          return;
        }
        expect(codeInfo(reading.code)).toBeDefined();
        expect(reading.e164).toMatch(/^\+\d+$/);
        if (reading.territory !== null) expect(territory(reading.territory)).toBeDefined();
      }),
    );
  });
});
