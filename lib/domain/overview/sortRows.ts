import { byText } from "@/lib/geo/fold";
import type { OverviewRow } from "./overviewRow";
import type { Setting } from "./setting";

/** The columns of the overview, in their order. */
export const COLUMNS = ["name", "id", "listener", "regions", "findings", "priority"] as const;
export type Column = (typeof COLUMNS)[number];

export interface OverviewSort {
  readonly sort: Column;
  readonly dir: "asc" | "desc";
}

/**
 * Rows in order. What has no value (nothing predicted, no priority) comes last either way, and rows
 * of the same rank stay in the order of their names.
 */
export function sortRows(
  rows: readonly OverviewRow[],
  { sort, dir }: OverviewSort,
): readonly OverviewRow[] {
  const turn = dir === "asc" ? 1 : -1;
  if (sort === "id") return rows.toSorted((a, b) => turn * byText(a.appId, b.appId));
  const byName = rows.toSorted((a, b) => byText(a.sortKey, b.sortKey));
  if (sort === "name") return dir === "asc" ? byName : byName.reverse();
  const rank = rankOf(sort, byName);
  return byName.sort((a, b) => {
    const left = a.setting === null ? null : rank(a.setting);
    const right = b.setting === null ? null : rank(b.setting);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return turn * (left - right);
  });
}

/** A number for each setting: worked out once, however many rows have it. */
function rankOf(
  sort: Exclude<Column, "name" | "id">,
  rows: readonly OverviewRow[],
): (setting: Setting) => number | null {
  switch (sort) {
    case "listener":
      return listenerRank(rows);
    case "regions":
      return ({ counts }) => (counts === null ? null : counts.reachable);
    case "findings":
      return ({ findings }) => findings.length;
    case "priority":
      return ({ priority }) => priority;
  }
}

/** Applications of one listener stand together, in the order of the listeners' names. */
function listenerRank(rows: readonly OverviewRow[]): (setting: Setting) => number | null {
  const settings = new Set(rows.map(({ setting }) => setting).filter((each) => each !== null));
  const name = ({ listeners: [first] }: Setting) =>
    first === undefined ? "" : `${(first.displayName ?? "").toLowerCase()}\n${first.id}`;
  const names = new Map([...settings].map((setting) => [setting, name(setting)]));
  const sorted = [...new Set(names.values())].sort(byText);
  const places = new Map(sorted.map((each, place) => [each, place]));
  return (setting) => {
    const own = names.get(setting);
    return own === undefined || own === "" ? null : (places.get(own) ?? null);
  };
}
