import { fold } from "@/lib/geo/fold";

/** How well something answers a search, best first. */
export const RANKS = {
  /** It is called so. */
  exact: 0,
  /** Its name begins so. */
  begins: 1,
  /** All of the words begin words of its name. */
  words: 2,
  /** It has the words in it, or is found by another name. */
  within: 3,
} as const;

export type Rank = (typeof RANKS)[keyof typeof RANKS];

export interface Ranked<Thing> {
  readonly thing: Thing;
  readonly rank: Rank;
}

/** The best of what was found, and how much there was. */
export interface Found<Thing> {
  readonly best: readonly Ranked<Thing>[];
  readonly total: number;
}

export const NOTHING_FOUND = { best: [], total: 0 } as const;

/** Best first; of the same rank, in the order in which they come. */
export function bestOf<Thing>(ranked: readonly Ranked<Thing>[], most: number): Found<Thing> {
  const sorted = [...ranked].sort((a, b) => a.rank - b.rank);
  return { best: sorted.slice(0, most), total: ranked.length };
}

/** A typed word, as it is compared: without accents and case, and as it is, for a name of signs alone. */
export interface TypedWord {
  readonly folded: string;
  readonly typed: string;
  /** As it stands behind another word, and at the beginning of a line. */
  readonly later: readonly [string, string];
}

export function typedWords(query: string): readonly TypedWord[] {
  return query
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => {
      const typed = word.toLowerCase();
      const folded = fold(word) || typed;
      return { folded, typed, later: [` ${folded}`, `\n${folded}`] };
    });
}

/**
 * How a text answers a search; null: not at all.
 * @param text folded names, one a line, the main one first
 */
export function rankIn(text: string, query: string, words: readonly TypedWord[]): Rank | null {
  if (words.length === 0) return null;
  for (const { folded, typed } of words) {
    if (!text.includes(folded) && !text.includes(typed)) return null;
  }
  if (text.startsWith(query)) {
    return text.length === query.length || text[query.length] === "\n" ? RANKS.exact : RANKS.begins;
  }
  return words.every((word) => beginsWord(text, word)) ? RANKS.words : RANKS.within;
}

function beginsWord(text: string, { folded, later }: TypedWord): boolean {
  return text.startsWith(folded) || text.includes(later[0]) || text.includes(later[1]);
}
