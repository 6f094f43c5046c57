import { joined } from "./format";
import { CODES, codeInfo, isKnownCode } from "@/lib/geo/codes";
import { type Tier, TERRITORIES, territory } from "@/lib/geo/territories";
import { type Settings, allCodesIn, ascending } from "./settings";

/** Where codes stand that have no continent. */
export const GLOBAL_GROUP = "Global services";
export const FOREIGN_GROUP = "Not calling codes";

/** One line of the table: a territory with one of its codes, or a code that has no territory. */
export interface RegionRow {
  /** "KE-254"; unique, and the same for the territory's element on the map. */
  readonly key: string;
  readonly code: number;
  readonly kind: "territory" | "global" | "foreign";
  readonly iso: string | null;
  readonly name: string;
  /** A continent, `GLOBAL_GROUP` or `FOREIGN_GROUP`. */
  readonly group: string;
  readonly region: string | null;
  readonly tier: Tier | null;
  /** The other territories that are switched with this one. */
  readonly sharedWith: readonly string[];
  /** What Microsoft prints beside the code, where that is another territory. */
  readonly microsoftLabel: string | null;
}

/** Every territory with each of its codes, then the global services. */
export const REGION_ROWS: readonly RegionRow[] = [
  ...territoryRows(),
  ...CODES.filter(({ kind }) => kind === "global").map(({ code, globalName }) =>
    placeless("global", code, globalName ?? "Global service"),
  ),
];

/** Codes that the lists hold and that are not calling codes: kept, shown, never changed here. */
export function foreignRows(settings: Settings | null): readonly RegionRow[] {
  if (settings === null) return [];
  return ascending(allCodesIn(settings))
    .filter((code) => !isKnownCode(code))
    .map((code) => placeless("foreign", code, "Not a calling code"));
}

/** The names of everything a code switches: its territories, or the global service. */
export function namesOf(code: number): readonly string[] {
  const info = codeInfo(code);
  if (info === undefined) return [];
  if (info.globalName !== null) return [info.globalName];
  return info.territories.map((iso) => territory(iso)?.name ?? iso);
}

/** "Kenya +254", "Russia and Kazakhstan +7": how a code is called, in a sentence and in a list. */
export function regionText(code: number): string {
  const names = namesOf(code);
  return names.length === 0 ? `+${code} (not a calling code)` : `${joined(names)} +${code}`;
}

export function isShared(code: number): boolean {
  return (codeInfo(code)?.territories.length ?? 0) > 1;
}

function territoryRows(): RegionRow[] {
  return TERRITORIES.flatMap((place) =>
    place.codes.map((code): RegionRow => {
      const info = codeInfo(code);
      return {
        key: `${place.iso}-${code}`,
        code,
        kind: "territory",
        iso: place.iso,
        name: place.name,
        group: place.continent,
        region: place.region,
        tier: place.tier,
        sharedWith: namesOf(code).filter((name) => name !== place.name),
        microsoftLabel: info?.labelIsWrong === true ? info.microsoftLabel : null,
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
    microsoftLabel: null,
  };
}
