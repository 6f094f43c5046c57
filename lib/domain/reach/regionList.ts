import { CODES, codeInfo } from "@/lib/geo/codes";
import { matchesSearch } from "@/lib/geo/search";
import { territory } from "@/lib/geo/territories";
import { byLocale, compareText } from "@/lib/i18n/formats";
import { joined } from "../format";
import { GLOBAL_GROUP, namesOf } from "../rows";
import { isMember } from "../sets/unions";
import type { Reach } from "./reach";

/** A code with everyone it switches, as the list of regions has it. */
export interface CodeRow {
  readonly code: number;
  readonly names: string;
  /** The continents of its territories, or the global services. */
  readonly groups: readonly string[];
}

/** Every code, by name in the language of whoever reads it; the same array for each language. */
export const codeRows: () => readonly CodeRow[] = byLocale(() =>
  CODES.map(({ code, territories }) => ({
    code,
    names: joined(namesOf(code)),
    groups:
      territories.length === 0
        ? [GLOBAL_GROUP]
        : [...new Set(territories.map((iso) => territory(iso)?.continent ?? GLOBAL_GROUP))],
  })).sort((a, b) => compareText(a.names, b.names)),
);

export interface RegionListFilters {
  readonly q: string;
  /** A continent, the global services, or the id of a union of states. */
  readonly region: string;
  readonly sort: "name" | "code" | "reachable" | "opted-in" | "excluded";
  readonly dir: "asc" | "desc";
}

function isOfMember(code: number, union: string): boolean {
  return codeInfo(code)?.territories.some((iso) => isMember(union, iso)) === true;
}

/** The codes that the filters leave over, in order; equal ones by name. */
export function regionList(
  filters: RegionListFilters,
  reaches: ReadonlyMap<number, Reach>,
): readonly CodeRow[] {
  const { q, region, sort, dir } = filters;
  const found = codeRows().filter(
    ({ code, groups }) =>
      (region === "" || groups.includes(region) || isOfMember(code, region)) &&
      (q.trim() === "" || matchesSearch(q, undefined, code)),
  );
  const sign = dir === "desc" ? -1 : 1;
  if (sort === "name") return sign === 1 ? found : found.toReversed();
  const rank = ({ code }: CodeRow): number => {
    const reach = reaches.get(code);
    if (sort === "code" || reach === undefined) return code;
    return sort === "reachable" ? reach.reachable : reach.counts[sort];
  };
  return found.toSorted((a, b) => sign * (rank(a) - rank(b)));
}
