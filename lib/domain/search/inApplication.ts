import type { Application } from "../application";
import type { RegionRow } from "../rows";
import { findApplications } from "./applications";
import { type Rank, type Ranked, RANKS } from "./rank";
import { findNamedRegions, findRegions } from "./regions";

/** The row of a region in the table of an application. */
export interface RegionInApplication {
  readonly row: RegionRow;
  readonly application: Application;
}

interface FoundInApplication extends RegionInApplication {
  /** How well the words name the region. */
  readonly regionRank: Rank;
}

/** More words than the name of a region and enough of the name of an application have. */
const MOST_WORDS = 12;

/**
 * What words find of which some name a region and the others an application, in any order: "kenya
 * woodgrove", "woodgrove +254", "bank south africa mobile". Best region first, then best application.
 */
export function findInApplications(
  query: string,
  applications: readonly Application[],
  most: number,
): readonly FoundInApplication[] {
  const words = query.split(/\s+/).filter((word) => word !== "");
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  const found = runsOf(words).flatMap(({ region, rest }) => {
    const regions = findNamedRegions(region, most).best;
    if (regions.length === 0) return [];
    // A piece of a word is too little to tell an application by when other words say something else.
    const named = findApplications(rest, applications, most).best.filter(
      ({ rank }) => rank !== RANKS.within,
    );
    return regions.flatMap((row) => named.map((application) => pairOf(row, application)));
  });
  return firstOfEach(found.sort((a, b) => a.rank - b.rank).map(({ pair }) => pair)).slice(0, most);
}

function pairOf(row: Ranked<RegionRow>, application: Ranked<Application>) {
  return {
    pair: { row: row.thing, application: application.thing, regionRank: row.rank },
    rank: row.rank * 10 + application.rank,
  };
}

/** Every run of words that may name a region, with the words around it; the longest first. */
function runsOf(words: readonly string[]) {
  // Most words begin the name of no region: what has one of them in it need not be looked for.
  const mayName = words.map((word) => findRegions(word, 1).total > 0);
  const starts = words.map((_, start) => start);
  return starts
    .flatMap((start) => starts.slice(start).map((last) => ({ start, end: last + 1 })))
    .filter(
      ({ start, end }) => end - start < words.length && mayName.slice(start, end).every(Boolean),
    )
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .map(({ start, end }) => ({
      region: words.slice(start, end).join(" "),
      rest: [...words.slice(0, start), ...words.slice(end)].join(" "),
    }));
}

function firstOfEach(found: readonly FoundInApplication[]): readonly FoundInApplication[] {
  const keys = new Set<string>();
  return found.filter(({ row, application }) => {
    const key = `${row.code} ${application.appId}`;
    if (keys.has(key)) return false;
    keys.add(key);
    return true;
  });
}
