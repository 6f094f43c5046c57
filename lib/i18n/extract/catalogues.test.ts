import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LOCALES } from "../locales";
import { hashOf } from "../message";
import { extract } from "./extract";
import { faultOf } from "./translation";

const found = extract(fileURLToPath(new URL("../../../", import.meta.url)));

function read(file: string): Record<string, unknown> {
  const url = new URL(`../catalogue/${file}`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as Record<string, unknown>;
}

it("what translators are told is what the source says: `npm run messages` was run", () => {
  expect(read("messages.json")).toEqual(Object.fromEntries(found));
});

it("no two messages have one hash", () => {
  const hashes = [...found.keys()].map(hashOf);
  expect(new Set(hashes).size).toBe(hashes.length);
});

it("quotation marks and apostrophes are those of print", () => {
  expect([...found.keys()].filter((message) => /['"]/.test(message))).toEqual([]);
});

it("plural messages have a form for one and a form for others, and the rest have none", () => {
  const wrong = [...found].filter(
    ([message, { isPlural }]) => message.split("|").length !== (isPlural ? 2 : 1),
  );
  expect(wrong).toEqual([]);
});

describe.each(LOCALES.filter((locale) => locale !== "en"))("%s", (locale) => {
  const translations = read(`${locale}.json`);

  it("has each message, and none that is no message any more", () => {
    expect(Object.keys(translations)).toEqual([...found.keys()]);
  });

  it("has the places of each message, and as many forms as the language", () => {
    const faults = [...found].flatMap(([message, each]) => {
      const translation = translations[message];
      const fault =
        typeof translation === "string" ? faultOf(locale, message, each, translation) : "no text";
      return fault === null ? [] : [`“${message}” ${fault}`];
    });
    expect(faults).toEqual([]);
  });
});
