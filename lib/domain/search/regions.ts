import { fold } from "@/lib/geo/fold";
import { matcher } from "@/lib/geo/search";
import { codeInfo } from "@/lib/geo/codes";
import { territory } from "@/lib/geo/territories";
import { regionRows, type RegionRow } from "../rows";
import { type Found, type Rank, type Ranked, NOTHING_FOUND, RANKS, bestOf } from "./rank";

/**
 * The regions that a name, an ISO code or a dial code finds, each calling code once: under the name
 * that answers best, or the one of its main territory.
 */
export function findRegions(query: string, most: number): Found<RegionRow> {
  const folded = fold(query);
  if (folded === "") return NOTHING_FOUND;
  const matches = matcher(query);
  const byCode = new Map<number, Ranked<RegionRow>>();
  for (const row of regionRows()) {
    if (!matches(placeOf(row), row.code)) continue;
    const found = { thing: row, rank: rankOf(row, folded) };
    const known = byCode.get(row.code);
    if (known === undefined || isBetter(found, known)) byCode.set(row.code, found);
  }
  return bestOf([...byCode.values()], most);
}

/**
 * Those that somebody means who types other words beside them: not every country that begins with
 * one letter, and no dial code before it is whole.
 */
export function findNamedRegions(query: string, most: number): Found<RegionRow> {
  const letters = fold(query).length;
  const isMeant = ({ rank }: Ranked<RegionRow>) => rank === RANKS.exact || isName(query, letters);
  const { best } = findRegions(query, Infinity);
  return bestOf(best.filter(isMeant), most);
}

/** Three letters, of which there are few names that begin so. */
const LEAST_LETTERS = 3;

function isName(query: string, letters: number): boolean {
  return !/\d/.test(query) && letters >= LEAST_LETTERS;
}

function placeOf({ iso }: RegionRow) {
  return iso === null ? undefined : territory(iso);
}

function rankOf(row: RegionRow, folded: string): Rank {
  const name = fold(row.name);
  const digits = folded.replace(/\D/g, "").replace(/^(00|011)/, "");
  const abbreviations = [row.iso, ...(placeOf(row)?.searchKeys ?? [])];
  if (name === folded || digits === String(row.code)) return RANKS.exact;
  if (abbreviations.some((one) => one !== null && fold(one) === folded)) return RANKS.exact;
  if (name.startsWith(folded)) return RANKS.begins;
  return ` ${name}`.includes(` ${folded}`) ? RANKS.words : RANKS.within;
}

function isBetter(found: Ranked<RegionRow>, known: Ranked<RegionRow>): boolean {
  if (found.rank !== known.rank) return found.rank < known.rank;
  return codeInfo(found.thing.code)?.territories[0] === found.thing.iso;
}
