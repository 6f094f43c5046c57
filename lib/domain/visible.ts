import { matchesSearch } from "@/lib/geo/search";
import { CONTINENTS, territory } from "@/lib/geo/territories";
import { type RegionRow, FOREIGN_GROUP, GLOBAL_GROUP } from "./rows";
import { isMember } from "./sets/unions";
import { type Status, STATUSES } from "./status";

/** What an admin filters and sorts by. Empty means no filter. */
export interface RowFilters {
  readonly q: string;
  readonly status: readonly Status[];
  /** One of `GROUPS`, or the id of a union of states. */
  readonly region: string;
  readonly sort: "name" | "code" | "status";
  readonly dir: "asc" | "desc";
}

export interface RowGroup {
  readonly name: string;
  readonly rows: readonly RegionRow[];
}

/** In the order in which the table shows them. */
export const GROUPS: readonly string[] = [...CONTINENTS, GLOBAL_GROUP, FOREIGN_GROUP];

export function isFiltered({ q, status, region }: RowFilters): boolean {
  return q.trim() !== "" || status.length > 0 || region !== "";
}

/**
 * The rows that the filters leave over. A row whose change is staged stays under its old status as
 * well as under the new one, so that it does not vanish under the hand that changed it.
 */
export function visibleRows(
  rows: readonly RegionRow[],
  filters: RowFilters,
  statusesOf: (code: number) => readonly Status[],
): readonly RegionRow[] {
  return rows.filter(
    (row) =>
      (filters.region === "" || isInRegion(row, filters.region)) &&
      (filters.status.length === 0 ||
        statusesOf(row.code).some((status) => filters.status.includes(status))) &&
      (filters.q.trim() === "" ||
        matchesSearch(filters.q, row.iso === null ? undefined : territory(row.iso), row.code)),
  );
}

/** A region to filter by is a group of the table or a union of states, by its id. */
function isInRegion({ group, iso }: RegionRow, region: string): boolean {
  return group === region || (iso !== null && isMember(region, iso));
}

/** Sorted rows under their headings; rows of the same rank stay in the order of their names. */
export function groupedRows(
  rows: readonly RegionRow[],
  { sort, dir }: Pick<RowFilters, "sort" | "dir">,
  statusOf: (code: number) => Status,
): readonly RowGroup[] {
  const rank = (row: RegionRow) => {
    if (sort === "code") return row.code;
    return sort === "status" ? STATUSES.indexOf(statusOf(row.code)) : 0;
  };
  const sign = dir === "desc" ? -1 : 1;
  // A stable sort of equal ranks keeps the names in order; reversed, they would run backwards.
  const byRank = rows.toSorted((a, b) => sign * (rank(a) - rank(b)));
  const sorted = sort === "name" && dir === "desc" ? rows.toReversed() : byRank;
  return GROUPS.map((name) => ({
    name,
    rows: sorted.filter(({ group }) => group === name),
  })).filter((group) => group.rows.length > 0);
}
