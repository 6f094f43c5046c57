import { codeInfo } from "@/lib/geo/codes";
import { territory } from "@/lib/geo/territories";
import { territoryName } from "@/lib/i18n/formats";

/** Where a set of regions comes from. */
export interface SetSource {
  /** As the source calls itself, in English. */
  readonly title: string;
  readonly url: string;
  /** For a list: the day it is of. For a union of states: the day since which these are its members. */
  readonly date: string;
}

/** Regions that are chosen together. */
export interface RegionSet {
  readonly id: string;
  /** In the language of whoever reads it, as are `group` and `note`. */
  readonly label: string;
  /** The heading under which it is offered. */
  readonly group: string;
  readonly source?: SetSource;
  /** What should be known of it, as a sentence. */
  readonly note?: string;
  /** ISO 3166-1 alpha-2, where the set is one of territories: a code may switch more than these. */
  readonly territories?: readonly string[];
  readonly codes: readonly number[];
}

/** Whom the codes of a set switch besides its own territories: +47 is Svalbard and Jan Mayen too. */
export function takenAlong({ territories, codes }: RegionSet) {
  if (territories === undefined) return [];
  const own = new Set(territories);
  return codes
    .map((code) => ({
      code,
      names: (codeInfo(code)?.territories ?? [])
        .filter((iso) => !own.has(iso))
        .map((iso) => territoryName(iso, territory(iso)?.name ?? iso)),
    }))
    .filter(({ names }) => names.length > 0);
}
