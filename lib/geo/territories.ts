import { territoryName } from "@/lib/i18n/formats";
import type { CallingCode } from "./codes";
import { TERRITORY_ROWS } from "./territories.generated";

/** Microsoft's price tiers, "Phone Authentication Mid Low Cost" and so on, from low to high. */
export type Tier = "low" | "mid-low" | "mid-high" | "high";

export type MapPoint = readonly [x: number, y: number];

/** As `npm run geo` writes it. */
export interface TerritoryRow {
  readonly iso: string;
  /** In English. */
  readonly name: string;
  readonly codes: readonly CallingCode[];
  readonly continent: string;
  /** UN M49 sub-region, such as "Eastern Africa". */
  readonly region: string;
  /** Null where Microsoft's page puts it in no tier. */
  readonly tier: Tier | null;
  /** Other names people search for, and the ISO alpha-3 code. */
  readonly searchKeys: readonly string[];
  /** Inside the largest area, or at the seat, in pixels of the map. */
  readonly point: MapPoint | null;
  /** Width and height of its largest area, in whole pixels of the map. */
  readonly size: MapPoint;
  /** Where more markers of it stand: it is small, and in two places far apart. */
  readonly also?: readonly MapPoint[];
  /** Parts that the map draws as a dot each. */
  readonly dots?: readonly MapPoint[];
  /** Too small to hit on the unzoomed map: the map shows a marker at `point`. */
  readonly small: boolean;
}

export interface Territory extends TerritoryRow {
  /** In the language of whoever reads it, and so not to be kept from one page to another. */
  readonly name: string;
  readonly englishName: string;
}

/** Every place that uses a calling code, by its English name. */
export const TERRITORIES: readonly Territory[] = TERRITORY_ROWS.map((row) => ({
  ...row,
  englishName: row.name,
  get name() {
    return territoryName(row.iso, row.name);
  },
}));

/* eslint-disable i18n/no-sentence-outside -- ids, which the address holds; `groupName` has the words */
/** As the interface groups them; Central America and the Caribbean are North America. */
export const CONTINENTS: readonly string[] = [
  "Africa",
  "Asia",
  "Europe",
  "North America",
  "South America",
  "Oceania",
  "Antarctica",
];
/* eslint-enable i18n/no-sentence-outside */

const byIso: ReadonlyMap<string, Territory> = new Map(TERRITORIES.map((one) => [one.iso, one]));

export function territory(iso: string): Territory | undefined {
  return byIso.get(iso);
}
