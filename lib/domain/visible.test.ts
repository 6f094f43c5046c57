import { describe, expect, it } from "vitest";
import { regionRows } from "./rows";
import { type RowFilters, GROUPS, groupedRows, isFiltered, visibleRows } from "./visible";

const ALL: RowFilters = { q: "", status: [], region: "", sort: "name", dir: "asc" };
const blocked = () => ["blocked"] as const;

function shown(filters: Partial<RowFilters>, statusesOf: Parameters<typeof visibleRows>[2]) {
  return visibleRows(regionRows(), { ...ALL, ...filters }, statusesOf).map(({ key }) => key);
}

describe("visibleRows", () => {
  it("shows all without a filter", () => {
    expect(shown({}, blocked)).toHaveLength(regionRows().length);
    expect(isFiltered(ALL)).toBe(false);
    expect(isFiltered({ ...ALL, q: " " })).toBe(false);
  });

  it.each(["kenya", "KEN", "+254", "254"])("finds Kenya by %s", (q) => {
    expect(shown({ q }, blocked)).toEqual(["KE-254"]);
  });

  it("finds a name without its accents", () => {
    expect(shown({ q: "aland" }, blocked)).toEqual(["AX-358"]);
  });

  it("filters by continent", () => {
    expect(shown({ region: "Antarctica" }, blocked)).toContain("AQ-672");
    expect(shown({ region: "Global services" }, blocked)).toHaveLength(9);
  });

  it("filters by a union of states: its members alone, whoever shares their codes", () => {
    expect(shown({ region: "eu" }, blocked)).toHaveLength(27);
    expect(shown({ region: "eu" }, blocked)).toContain("FI-358");
    expect(shown({ region: "eu" }, blocked)).not.toContain("AX-358");
    expect(shown({ region: "eea" }, blocked)).toHaveLength(30);
  });

  it("keeps a row under its old status as well as under the staged one", () => {
    const staged = (code: number) =>
      code === 254 ? (["blocked", "opted-in"] as const) : blocked();
    expect(shown({ status: ["opted-in"] }, staged)).toEqual(["KE-254"]);
    expect(shown({ status: ["blocked"], q: "kenya" }, staged)).toEqual(["KE-254"]);
    expect(shown({ status: ["excluded"] }, staged)).toEqual([]);
  });
});

describe("groupedRows", () => {
  const names = (filters: Partial<RowFilters>) =>
    groupedRows(
      regionRows().filter(({ iso }) => ["KE", "EG", "ZM", "DE"].includes(iso ?? "")),
      { ...ALL, ...filters },
      (code) => (code === 254 ? "excluded" : "blocked"),
    ).map((group) => [group.name, ...group.rows.map(({ name }) => name)]);

  it("groups by continent, in the table's order, leaving out the empty ones", () => {
    expect(names({})).toEqual([
      ["Africa", "Egypt", "Kenya", "Zambia"],
      ["Europe", "Germany"],
    ]);
    expect(GROUPS.at(-1)).toBe("Not calling codes");
  });

  it("sorts within a group", () => {
    expect(names({ dir: "desc" })[0]).toEqual(["Africa", "Zambia", "Kenya", "Egypt"]);
    expect(names({ sort: "code" })[0]).toEqual(["Africa", "Egypt", "Kenya", "Zambia"]);
    expect(names({ sort: "code", dir: "desc" })[0]).toEqual(["Africa", "Zambia", "Kenya", "Egypt"]);
    expect(names({ sort: "status" })[0]).toEqual(["Africa", "Kenya", "Egypt", "Zambia"]);
    expect(names({ sort: "status", dir: "desc" })[0]).toEqual([
      "Africa",
      "Egypt",
      "Zambia",
      "Kenya",
    ]);
  });
});
