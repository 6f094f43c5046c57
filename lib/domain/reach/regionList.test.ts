import { describe, expect, it } from "vitest";
import { CODES } from "@/lib/geo/codes";
import type { Reach } from "./reach";
import { codeRows, regionList } from "./regionList";

const reach = (code: number): Reach => ({
  code,
  total: 10,
  reachable: code === 49 ? 3 : 0,
  counts: { default: 0, "opted-in": code === 254 ? 2 : 0, excluded: 0, blocked: 0, unknown: 0 },
});
const reaches = new Map(CODES.map(({ code }) => [code, reach(code)]));
const list = (filters: Partial<Parameters<typeof regionList>[0]>) =>
  regionList({ q: "", region: "", sort: "name", dir: "asc", ...filters }, reaches).map(
    ({ code }) => code,
  );

describe("the list of regions", () => {
  it("has every code once, by name", () => {
    expect(list({})).toHaveLength(CODES.length);
    expect(codeRows()[0]?.names).toBe("Afghanistan");
    expect(list({ dir: "desc" })).toEqual(list({}).reverse());
  });

  it("finds by name, ISO code and dial code, also whom a code is shared with", () => {
    expect(list({ q: "jersey" })).toEqual([44]);
    expect(list({ q: "KE" })).toContain(254);
    expect(list({ q: "+7" })).toEqual([7]);
    expect(list({ q: "xyzzy" })).toEqual([]);
  });

  it("has a code on each continent that it serves", () => {
    expect(list({ region: "Asia" })).toContain(7);
    expect(list({ region: "Europe" })).toContain(7);
    expect(list({ region: "Global services" })).toHaveLength(9);
  });

  it("has the codes of a union of states", () => {
    expect(list({ region: "eu" })).toHaveLength(27);
    expect(list({ region: "eu" })).toContain(358);
    expect(list({ region: "eu" })).not.toContain(47);
  });

  it("sorts by numbers, equal ones by name", () => {
    expect(list({ sort: "code" }).slice(0, 3)).toEqual([1, 7, 20]);
    expect(list({ sort: "reachable", dir: "desc" })[0]).toBe(49);
    expect(list({ sort: "opted-in", dir: "desc" }).slice(0, 2)).toEqual([254, 93]);
  });
});
