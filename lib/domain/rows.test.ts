import { describe, expect, it } from "vitest";
import { CODES } from "@/lib/geo/codes";
import { FOREIGN_GROUP, GLOBAL_GROUP, regionRows, foreignRows, isShared, namesOf } from "./rows";
import { DEFAULT_SETTINGS } from "./settings";

describe("regionRows", () => {
  it("shows every calling code, and every key once", () => {
    expect(new Set(regionRows().map(({ code }) => code))).toEqual(
      new Set(CODES.map(({ code }) => code)),
    );
    expect(new Set(regionRows().map(({ key }) => key)).size).toBe(regionRows().length);
  });

  it("gives a territory of several codes a row for each", () => {
    const jamaica = regionRows().filter(({ name }) => name === "Jamaica");
    expect(jamaica.map(({ code }) => code).sort()).toEqual([1658, 1876]);
  });

  it("names those who share a code, but not the row itself", () => {
    const guernsey = regionRows().find(({ key }) => key === "GG-44");
    expect(guernsey?.sharedWith).toEqual(["United Kingdom", "Isle of Man", "Jersey"]);
  });

  it("shows Microsoft's label only where it misleads", () => {
    const labels = regionRows().filter(({ misleadingLabel }) => misleadingLabel !== null);
    expect([...new Set(labels.map(({ code }) => code))]).toEqual([672, 235, 377, 690]);
  });

  it("puts the nine global services in a group of their own", () => {
    expect(regionRows().filter(({ group }) => group === GLOBAL_GROUP)).toHaveLength(9);
  });
});

describe("foreignRows", () => {
  it("finds what is not a calling code in any list, once each", () => {
    const settings = {
      sms: { include: [1001, 254], exclude: [99] },
      voice: { include: [], exclude: [99] },
    };
    expect(foreignRows(settings).map(({ code, group }) => [code, group])).toEqual([
      [99, FOREIGN_GROUP],
      [1001, FOREIGN_GROUP],
    ]);
  });

  it("is empty where there are none, and where nothing is known", () => {
    expect(foreignRows(DEFAULT_SETTINGS)).toEqual([]);
    expect(foreignRows(null)).toEqual([]);
  });
});

it("knows what a code switches", () => {
  expect(namesOf(7)).toEqual(["Russia", "Kazakhstan"]);
  expect(namesOf(888)).toEqual(["Disaster relief (OCHA)"]);
  expect(namesOf(1001)).toEqual([]);
  expect([isShared(7), isShared(254), isShared(888), isShared(1001)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
