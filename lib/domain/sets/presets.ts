import { type CodeInfo, CODES, OPT_IN_SOURCE } from "@/lib/geo/codes";
import {
  type Territory,
  type Tier,
  CONTINENTS,
  TERRITORIES,
  territory,
} from "@/lib/geo/territories";
import { TIERS, TIER_SOURCE } from "@/lib/geo/tiers";
import { compareText, territoryName } from "@/lib/i18n/formats";
import { t } from "@/lib/i18n/t";
import { ascending } from "../settings";
import type { RegionSet, SetSource } from "./regionSet";
import { UNIONS } from "./unions";

const M49_PREFIX = "m49-";
const M49: SetSource = {
  get title() {
    return t`United Nations M49 (as in Unicode CLDR 48)`;
  },
  url: "https://unstats.un.org/unsd/methodology/m49/",
  date: "2025-10-29",
};

/** Every set that comes with Dialgate, in the order in which they are offered in English. */
export const PRESETS: readonly RegionSet[] = [
  ...UNIONS.map((union) =>
    preset(union.id, {
      label: () => union.label,
      group: () => t`Unions of states`,
      note: () => union.note,
      source: union.source,
      ...ofTerritories([...union.members].flatMap((iso) => territory(iso) ?? [])),
    }),
  ),
  ...CONTINENTS.map((name) =>
    preset(`continent-${slug(name)}`, {
      label: () => territoryName(name, name),
      group: () => t`Continents`,
      source: M49,
      ...ofTerritories(TERRITORIES.filter(({ continent }) => continent === name)),
    }),
  ),
  ...[...new Set(TERRITORIES.map(({ region }) => region))].sort().map((name) =>
    preset(`${M49_PREFIX}${slug(name)}`, {
      label: () => territoryName(name, name),
      group: () => t`M49 regions`,
      source: M49,
      ...ofTerritories(TERRITORIES.filter(({ region }) => region === name)),
    }),
  ),
  ...TIERS.map(({ id }) =>
    preset(`tier-${id}`, {
      label: () => tierText(id),
      group: () => t`Microsoft’s price tiers`,
      source: TIER_SOURCE,
      ...ofTerritories(TERRITORIES.filter(({ tier }) => tier === id)),
    }),
  ),
  preset("opt-in-required", {
    label: () => t`Opt-in required`,
    group: byCode,
    source: OPT_IN_SOURCE,
    codes: codesThat(({ optInRequired }) => optInRequired),
  }),
  preset("global", {
    label: () => t`Global services`,
    group: byCode,
    codes: codesThat(({ kind }) => kind === "global"),
  }),
  preset("all", {
    label: () => t`Every calling code`,
    group: byCode,
    codes: codesThat(() => true),
  }),
];

/** The same in the order in which they are offered: the M49 regions by their name in the language. */
export function orderedPresets(): readonly RegionSet[] {
  const first = PRESETS.findIndex(isM49);
  const regions = PRESETS.filter(isM49).sort((a, b) => compareText(a.label, b.label));
  return PRESETS.toSpliced(first, regions.length, ...regions);
}

function isM49({ id }: RegionSet): boolean {
  return id.startsWith(M49_PREFIX);
}

interface About extends Pick<RegionSet, "source" | "territories" | "codes"> {
  readonly label: () => string;
  readonly group: () => string;
  readonly note?: () => string | undefined;
}

/** Its words are made when they are read, since a module is loaded before the language is known. */
function preset(id: string, { label, group, note, ...rest }: About): RegionSet {
  return {
    id,
    get label() {
      return label();
    },
    get group() {
      return group();
    },
    get note() {
      return note?.();
    },
    ...rest,
  };
}

function ofTerritories(places: readonly Territory[]): Pick<RegionSet, "territories" | "codes"> {
  return {
    territories: places.map(({ iso }) => iso),
    codes: ascending(places.flatMap(({ codes }) => codes)),
  };
}

function codesThat(belong: (info: CodeInfo) => boolean): readonly number[] {
  return CODES.filter(belong).map(({ code }) => code);
}

function byCode(): string {
  return t`By code`;
}

function tierText(tier: Tier): string {
  switch (tier) {
    case "low":
      return t`Low price tier`;
    case "mid-low":
      return t`Mid low price tier`;
    case "mid-high":
      return t`Mid high price tier`;
    case "high":
      return t`High price tier`;
  }
}

function slug(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}
