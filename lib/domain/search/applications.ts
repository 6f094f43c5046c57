import { type Application, searchTextOf } from "../application";
import { type Found, type Rank, type Ranked, RANKS, rankIn, typedWords } from "./rank";
import { fold } from "@/lib/geo/fold";
import { remember } from "../remember";

/** For each reading what is looked through, in its order: looking up ten thousand one by one is slower. */
const texts = new WeakMap<readonly Application[], readonly string[]>();

/**
 * The applications that have all of the typed words in their names, in any order, or in their client
 * ids. Of the same rank they stand in the order in which they were read: what is shown already stays
 * where it is while more are read.
 */
export function findApplications(
  query: string,
  applications: readonly Application[],
  most: number,
): Found<Application> {
  const words = typedWords(query);
  const folded = fold(query) || query.trim().toLowerCase();
  if (words.length === 0) return { best: [], total: 0 };
  const byRank = new Map<Rank, Ranked<Application>[]>();
  let total = 0;
  const searched = remember(texts, applications, () => applications.map(searchTextOf));
  applications.forEach((application, index) => {
    const rank = rankIn(searched[index] ?? "", folded, words);
    if (rank === null) return;
    total += 1;
    const kept = remember(byRank, rank, () => []);
    if (kept.length < most) kept.push({ thing: application, rank });
  });
  const best = Object.values(RANKS).flatMap((rank) => byRank.get(rank) ?? []);
  return { best: best.slice(0, most), total };
}
