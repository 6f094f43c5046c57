import { CODES, codeInfo, isKnownCode } from "@/lib/geo/codes";
import { globalName } from "@/lib/geo/globalName";
import { type Tier, TERRITORIES, territory } from "@/lib/geo/territories";
import { byLocale, compareText, territoryName } from "@/lib/i18n/formats";
import { t } from "@/lib/i18n/t";
import { joined } from "./format";
import { type Settings, allCodesIn, ascending } from "./settings";

/** Where codes stand that have no continent; continents stand under their English names. */
/* eslint-disable i18n/no-sentence-outside -- ids, which the address holds */
export const GLOBAL_GROUP = "Global services";
export const FOREIGN_GROUP = "Not calling codes";
/* eslint-enable i18n/no-sentence-outside */

/** What a group of rows is called in the language of whoever reads it. */
export function groupName(group: string): string {
  if (group === GLOBAL_GROUP) return t`Global services`;
  return group === FOREIGN_GROUP ? t`Not calling codes` : territoryName(group, group);
}

/** One line of the table: a territory with one of its codes, or a code that has no territory. */
export interface RegionRow {
  /** "KE-254"; unique, and the same for the territory's element on the map. */
  readonly key: string;
  readonly code: number;
  readonly kind: "territory" | "global" | "foreign";
  readonly iso: string | null;
  readonly name: string;
  /** A continent, `GLOBAL_GROUP` or `FOREIGN_GROUP`: an id, see `groupName`. */
  readonly group: string;
  /** Its UN M49 sub-region, in words. */
  readonly region: string | null;
  readonly tier: Tier | null;
  /** The other territories that are switched with this one. */
  readonly sharedWith: readonly string[];
  /** What Microsoft prints beside the code, where that is another territory. */
  readonly misleadingLabel: string | null;
}

/**
 * Every territory with each of its codes, by name, then the global services; in the language of
 * whoever reads them, and the same array for each language.
 */
export const regionRows: () => readonly RegionRow[] = byLocale(() => [
  ...territoryRows(),
  ...CODES.filter(({ kind }) => kind === "global").map(({ code }) =>
    placeless("global", code, globalName(code) ?? ""),
  ),
]);

/** Codes that the lists hold and that are not calling codes: kept, shown, never changed here. */
export function foreignRows(settings: Settings | null): readonly RegionRow[] {
  if (settings === null) return [];
  return ascending(allCodesIn(settings))
    .filter((code) => !isKnownCode(code))
    .map((code) => placeless("foreign", code, t`Not a calling code`));
}

/** The names of everything a code switches: its territories, or the global service. */
export function namesOf(code: number): readonly string[] {
  const info = codeInfo(code);
  if (info === undefined) return [];
  const service = globalName(code);
  if (service !== null) return [service];
  return info.territories.map((iso) => territory(iso)?.name ?? iso);
}

/** "Kenya +254", "Russia and Kazakhstan +7": how a code is called, in a sentence and in a list. */
export function regionText(code: number): string {
  const names = namesOf(code);
  return names.length === 0
    ? t`+${String(code)} (not a calling code)`
    : t`${joined(names)} ${`+${code}`}`;
}

export function isShared(code: number): boolean {
  return (codeInfo(code)?.territories.length ?? 0) > 1;
}

function territoryRows(): RegionRow[] {
  return TERRITORIES.toSorted((a, b) => compareText(a.name, b.name)).flatMap((place) =>
    place.codes.map((code): RegionRow => {
      const info = codeInfo(code);
      return {
        key: `${place.iso}-${code}`,
        code,
        kind: "territory",
        iso: place.iso,
        name: place.name,
        group: place.continent,
        region: territoryName(place.region, place.region),
        tier: place.tier,
        sharedWith: namesOf(code).filter((name) => name !== place.name),
        misleadingLabel: info?.misleadingLabel ?? null,
      };
    }),
  );
}

function placeless(kind: "global" | "foreign", code: number, name: string): RegionRow {
  return {
    key: `${kind}-${code}`,
    code,
    kind,
    iso: null,
    name,
    group: kind === "global" ? GLOBAL_GROUP : FOREIGN_GROUP,
    region: null,
    tier: null,
    sharedWith: [],
    misleadingLabel: null,
  };
}
