import { expect, test } from "vitest";
import { speakInTests } from "@/lib/i18n/server/speaking.fixture";
import { codesText, durationText, figure, joined, listed, momentText, timeText } from "./format";

const inLocale = speakInTests();

test("a list from right to left is read from the right, whatever the letters of its parts", async () => {
  const lists = () => [listed(["SMS", "Voice"]), codesText([44, 91]), joined(["Kenya", "كينيا"])];
  expect(await inLocale("ar", lists)).toEqual([
    "\u2067\u2068SMS\u2069، \u2068Voice\u2069\u2069",
    "\u2067\u2068+44\u2069، \u2068+91\u2069\u2069",
    "\u2067\u2068Kenya\u2069 و\u2068كينيا\u2069\u2069",
  ]);
  expect(await inLocale("de", lists)).toEqual(["SMS, Voice", "+44, +91", "Kenya und كينيا"]);
});

test("nothing is added to what is of one direction, or alone", async () => {
  const lists = () => [joined(["كينيا", "مصر"]), listed(["SMS"]), listed([])];
  expect(await inLocale("ar", lists)).toEqual(["كينيا ومصر", "SMS", ""]);
});

test("numbers are grouped", () => {
  expect(figure(10_000)).toBe("10,000");
});

test("a time names its zone, in English and on a clock of 24 hours", () => {
  const at = new Date(2026, 10, 24, 14, 2, 31).toISOString();
  expect(timeText(at)).toMatch(/^14:02 [A-Z]+([+-][\d:]+)?$/);
  expect(momentText(at)).toMatch(/^24 Nov 2026, 14:02:31 [A-Z]+([+-][\d:]+)?$/);
});

test.each([
  [1, "a few seconds"],
  [58, "about 60 seconds"],
  [119, "about 120 seconds"],
  [142, "about 145 seconds"],
  [180, "about 3 minutes"],
  [202, "about 3.5 minutes"],
  [3060, "about 51 minutes"],
  [7200, "about 120 minutes"],
  [21_000, "about 6 hours"],
])("%i s are %s", (seconds, text) => {
  expect(durationText(seconds)).toBe(text);
});

test("an estimate in words is right to an eighth", () => {
  for (let seconds = 30; seconds < 100_000; seconds += 7) {
    const [, amount = "", unit = ""] = /about ([\d,.]+) (\w+)/.exec(durationText(seconds)) ?? [];
    const factor = unit.startsWith("second") ? 1 : unit.startsWith("minute") ? 60 : 3600;
    const said = Number(amount.replaceAll(",", "")) * factor;
    expect(Math.abs(said - seconds) / seconds, `${seconds} s`).toBeLessThanOrEqual(0.125);
  }
});
