import type { Application } from "../application";
import type { RegionRow } from "../rows";
import { fold } from "@/lib/geo/fold";
import { findApplications } from "./applications";
import { type RegionInApplication, findInApplications } from "./inApplication";
import { RANKS, bestOf, rankIn, typedWords } from "./rank";
import { findRegions } from "./regions";

/** A page or an act, as people call it. */
export interface Named {
  /** Unlike that of any other. */
  readonly id: string;
  readonly label: string;
  /** Other words that it is found by. */
  readonly words: string;
}

export interface SearchScope {
  readonly applications: readonly Application[];
  /** The one whose page is open. */
  readonly current: Application | null;
  readonly pages: readonly Named[];
  readonly actions: readonly Named[];
}

export type Hit =
  | ({ readonly kind: "in-application"; readonly isCurrent: boolean } & RegionInApplication)
  | { readonly kind: "number"; readonly number: string }
  | { readonly kind: "application"; readonly application: Application }
  | { readonly kind: "region"; readonly row: RegionRow }
  | { readonly kind: "page"; readonly page: Named }
  | { readonly kind: "action"; readonly action: Named };

export interface HitGroup {
  readonly kind: Hit["kind"];
  readonly hits: readonly Hit[];
  /** How many there are, of which the best are here. */
  readonly total: number;
}

/** Of each kind; who wants others types on. */
const MOST = 5;

interface Scored extends HitGroup {
  /** The least comes first. */
  readonly score: number;
}

/** What a search finds, in groups: the one that answers best first. Pure, and once for each letter typed. */
export function search(query: string, scope: SearchScope): readonly HitGroup[] {
  const groups: readonly Scored[] = [
    numberGroup(query),
    inApplicationGroup(query, scope),
    applicationGroup(query, scope),
    regionGroup(query),
    namedGroup(query, scope.pages, "page"),
    namedGroup(query, scope.actions, "action"),
  ];
  return groups
    .filter(({ hits }) => hits.length > 0)
    .sort((a, b) => a.score - b.score)
    .map(({ kind, hits, total }) => ({ kind, hits, total }));
}

function numberGroup(query: string): Scored {
  const number = numberIn(query);
  const hits: readonly Hit[] = number === null ? [] : [{ kind: "number", number }];
  return { kind: "number", hits, total: hits.length, score: -2 };
}

/** A number in full, as it was typed; null: it is none, or only the beginning of one. */
export function numberIn(query: string): string | null {
  const typed = query.normalize("NFKC").trim();
  const digits = typed.replace(/\D/g, "").length;
  if (!/^\+?[\d\s()./-]+$/.test(typed) || digits < 7 || digits > 17) return null;
  return typed;
}

/**
 * Words of both come before what either finds, but not before an application that is called just so;
 * where only a later word of a region's name is among them, not before one that has all of the words.
 * A region alone is offered in the application that is open.
 */
function inApplicationGroup(query: string, { applications, current }: SearchScope): Scored {
  const own = current === null ? [] : findRegions(query, MOST).best;
  const kind = "in-application";
  if (current !== null && own.length > 0) {
    const hits = own.map(({ thing: row }): Hit => ({
      kind,
      row,
      application: current,
      isCurrent: true,
    }));
    return { kind, hits, total: hits.length, score: (own[0]?.rank ?? 0) - 0.1 };
  }
  const found = findInApplications(query, applications, MOST);
  const hits = found.map(({ row, application }): Hit => {
    return { kind, row, application, isCurrent: application.appId === current?.appId };
  });
  const isClear = (found[0]?.regionRank ?? RANKS.within) <= RANKS.begins;
  const score = (isClear ? RANKS.begins : RANKS.words) + 0.5;
  return { kind, hits, total: hits.length, score };
}

function applicationGroup(query: string, { applications }: SearchScope): Scored {
  const { best, total } = findApplications(query, applications, MOST);
  return {
    kind: "application",
    hits: best.map(({ thing: application }) => ({ kind: "application", application })),
    total,
    score: best[0]?.rank ?? 0,
  };
}

function regionGroup(query: string): Scored {
  const { best, total } = findRegions(query, MOST);
  return {
    kind: "region",
    hits: best.map(({ thing: row }) => ({ kind: "region", row })),
    total,
    score: best[0]?.rank ?? 0,
  };
}

function namedGroup(query: string, named: readonly Named[], kind: "page" | "action"): Scored {
  const words = typedWords(query);
  const folded = fold(query);
  const ranked = named.flatMap((thing) => {
    const rank = rankIn(`${fold(thing.label)}\n${fold(thing.words)}`, folded, words);
    // A piece of a word finds too much among so few.
    return rank === null || rank === RANKS.within ? [] : [{ thing, rank }];
  });
  const { best, total } = bestOf(ranked, MOST);
  const hits = best.map(({ thing }): Hit =>
    kind === "page" ? { kind, page: thing } : { kind: "action", action: thing },
  );
  return { kind, hits, total, score: best[0]?.rank ?? 0 };
}
