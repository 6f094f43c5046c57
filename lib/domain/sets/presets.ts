import { type CodeInfo, CODES, OPT_IN_SOURCE } from "@/lib/geo/codes";
import { type Territory, CONTINENTS, TERRITORIES, territory } from "@/lib/geo/territories";
import { TIERS, TIER_SOURCE } from "@/lib/geo/tiers";
import { GLOBAL_GROUP } from "../rows";
import { ascending } from "../settings";
import type { RegionSet, SetSource } from "./regionSet";
import { UNIONS } from "./unions";

const M49: SetSource = {
  title: "United Nations M49 (as in Unicode CLDR 48)",
  url: "https://unstats.un.org/unsd/methodology/m49/",
  date: "2025-10-29",
};

/** Every set that comes with Dialgate, in the order in which they are offered. */
export const PRESETS: readonly RegionSet[] = [
  ...UNIONS.map(({ members, id, label, source, note }) =>
    ofTerritories(
      { id, label, source, note, group: "Unions of states" },
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
