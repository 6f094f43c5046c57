import { type CodeInfo, CODES, OPT_IN_SOURCE } from "@/lib/geo/codes";
import { type Territory, CONTINENTS, TERRITORIES, territory } from "@/lib/geo/territories";
import { TIERS, TIER_SOURCE } from "@/lib/geo/tiers";
import { GLOBAL_GROUP } from "../rows";
import { ascending } from "../settings";
import type { RegionSet, SetSource } from "./regionSet";

const M49: SetSource = {
  title: "United Nations M49 (as in Unicode CLDR 48)",
  url: "https://unstats.un.org/unsd/methodology/m49/",
  date: "2025-10-29",
};

/** Unions of states by their members; none of them is in CLDR with a date that could be relied on. */
interface Union extends Pick<RegionSet, "id" | "label" | "note"> {
  readonly source: SetSource;
  readonly members: string;
}

const EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";
const OVERSEAS =
  "The member states. Their overseas parts with codes of their own (such as +262, +590, +594 and +596) are not in it.";

export const UNIONS: readonly Union[] = [
  {
    id: "eu",
    label: "European Union (EU)",
    source: {
      title: "European Union: EU countries",
      url: "https://european-union.europa.eu/principles-countries-history/eu-countries_en",
      date: "2020-02-01",
    },
    members: EU,
    note: OVERSEAS,
  },
  {
    id: "eea",
    label: "European Economic Area (EEA)",
    source: {
      title: "EFTA: EEA Agreement, contracting parties",
      url: "https://www.efta.int/eea-relations-eu/eea-agreement",
      date: "2020-02-01",
    },
    members: `${EU} IS LI NO`,
    note: OVERSEAS,
  },
  {
    id: "gcc",
    label: "Gulf Cooperation Council (GCC)",
    source: {
      title: "Gulf Cooperation Council: member states",
      url: "https://www.gcc-sg.org/en/MemberStates",
      date: "1981-05-25",
    },
    members: "AE BH KW OM QA SA",
  },
  {
    id: "asean",
    label: "ASEAN",
    source: {
      title: "Association of Southeast Asian Nations: member states",
      url: "https://asean.org/member-states/",
      date: "2025-10-26",
    },
    members: "BN ID KH LA MM MY PH SG TH TL VN",
  },
];

/** Every set that comes with Dialgate, in the order in which they are offered. */
export const PRESETS: readonly RegionSet[] = [
  ...UNIONS.map(({ members, ...about }) =>
    ofTerritories(
      { ...about, group: "Unions of states" },
      members.split(" ").flatMap((iso) => territory(iso) ?? []),
    ),
  ),
  ...CONTINENTS.map((name) =>
    ofTerritories(
      { id: `continent-${slug(name)}`, label: name, group: "Continents", source: M49 },
      TERRITORIES.filter(({ continent }) => continent === name),
    ),
  ),
  ...[...new Set(TERRITORIES.map(({ region }) => region))].sort().map((name) =>
    ofTerritories(
      { id: `m49-${slug(name)}`, label: name, group: "M49 regions", source: M49 },
      TERRITORIES.filter(({ region }) => region === name),
    ),
  ),
  ...TIERS.map(({ id, label }) =>
    ofTerritories(
      {
        id: `tier-${id}`,
        label: `${label} price tier`,
        group: "Microsoft's price tiers",
        source: TIER_SOURCE,
      },
      TERRITORIES.filter(({ tier }) => tier === id),
    ),
  ),
  {
    ...ofCodes("opt-in-required", "Opt-in required", ({ optInRequired }) => optInRequired),
    source: OPT_IN_SOURCE,
  },
  ofCodes("global", GLOBAL_GROUP, ({ kind }) => kind === "global"),
  ofCodes("all", "Every calling code", () => true),
];

function ofTerritories(
  about: Omit<RegionSet, "territories" | "codes">,
  places: readonly Territory[],
): RegionSet {
  return {
    ...about,
    territories: places.map(({ iso }) => iso),
    codes: ascending(places.flatMap(({ codes }) => codes)),
  };
}

function ofCodes(id: string, label: string, belongs: (info: CodeInfo) => boolean): RegionSet {
  return { id, label, group: "By code", codes: CODES.filter(belongs).map(({ code }) => code) };
}

function slug(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}
