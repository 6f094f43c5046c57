import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { Locale } from "./locales";
import { hashOf } from "./message";
import { piecesOf, plural, t } from "./t";

function speak(locale: Locale, translations: Readonly<Record<string, string>>): void {
  const messages = Object.fromEntries(
    Object.entries(translations).map(([message, translation]) => [hashOf(message), translation]),
  );
  globalThis.dialgateSpoken = () => ({ locale, messages, territories: {} });
}

afterEach(() => {
  globalThis.dialgateSpoken = undefined;
});

const block = (regions: string, application: string) => t`Block ${regions} for ${application}`;
const blocked = (count: number) => plural(count)`# region is blocked|# regions are blocked`;
const inAll = (count: number, application: string) =>
  plural(count)`Only # region of ${application}|All # regions of ${application}`;

describe("t", () => {
  it("is the English of the source where no language is set", () => {
    expect(block("Kenya", "Groceries")).toBe("Block Kenya for Groceries");
  });

  it("puts values where the language has them", () => {
    speak("ja", { "Block {0} for {1}": "{1}で{0}をブロック" });
    expect(block("Kenya", "Groceries")).toBe("GroceriesでKenyaをブロック");
  });

  it("writes numbers as the language does, and text as it is", () => {
    speak("de", {});
    expect(t`${12_345} of ${"1876"}`).toBe("12.345 of 1876");
  });

  it("falls back to English for what is not translated", () => {
    speak("de", { other: "andere" });
    expect(block("Kenya", "Groceries")).toBe("Block Kenya for Groceries");
  });

  it("keeps each value in its own order where one writes from right to left", () => {
    speak("ar", { "Block {0} for {1}": "احظر {0} في {1}" });
    expect(block("+254", "X")).toBe("احظر \u2068+254\u2069 في \u2068X\u2069");
  });

  it("takes nothing in a value for a place of the message", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("{0}", "{1}", "#", "|"), (text, place) => {
        const value = `${text}${place}`;
        expect(block(value, value)).toBe(`Block ${value} for ${value}`);
        expect(inAll(2, value)).toBe(`All 2 regions of ${value}`);
      }),
    );
  });
});

describe("plural", () => {
  it("has two forms in English", () => {
    expect([0, 1, 2, 1_000].map(blocked)).toEqual([
      "0 regions are blocked",
      "1 region is blocked",
      "2 regions are blocked",
      "1,000 regions are blocked",
    ]);
    expect(inAll(1, "Groceries")).toBe("Only 1 region of Groceries");
  });

  it("has those of the language", () => {
    speak("fr", {
      "# region is blocked|# regions are blocked": "# région bloquée|# régions bloquées",
    });
    expect([0, 1, 2].map(blocked)).toEqual([
      "0 région bloquée",
      "1 région bloquée",
      "2 régions bloquées",
    ]);
    speak("ja", { "# region is blocked|# regions are blocked": "#件の地域をブロック" });
    expect([0, 1, 2].map(blocked)).toEqual(["0", "1", "2"].map((n) => `${n}件の地域をブロック`));
    speak("ar", {
      "# region is blocked|# regions are blocked": "zero|one|two|# few|# many|# other",
    });
    expect([0, 1, 2, 3, 11, 100].map(blocked)).toEqual([
      ...["zero", "one", "two", "3 few", "11 many", "100 other"],
    ]);
  });
});

it("piecesOf leaves room for what is no text", () => {
  const pieces = (strings: TemplateStringsArray, ...values: readonly string[]) =>
    piecesOf(strings, values.length);
  expect(pieces`# region of ${"A"}|# regions of ${"A"}`).toEqual([
    { count: 2 },
    " regions of ",
    { value: 1 },
  ]);
});
