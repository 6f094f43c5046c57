import type { RegionSet, SetSource } from "./regionSet";

/** Unions of states by their members; none of them is in CLDR with a date that could be relied on. */
interface Union extends Pick<RegionSet, "id" | "label" | "note"> {
  readonly source: SetSource;
  /** ISO 3166-1 alpha-2, separated by spaces. */
  readonly members: string;
  /** Where there is little room. */
  readonly short: string;
}

const EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK";
const OVERSEAS =
  "The member states. Their overseas parts with codes of their own (such as +262, +590, +594 and +596) are not in it.";

export const UNIONS: readonly Union[] = [
  {
    id: "eu",
    short: "EU",
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
    short: "EEA",
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
    short: "GCC",
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
    short: "ASEAN",
    label: "ASEAN",
    source: {
      title: "Association of Southeast Asian Nations: member states",
      url: "https://asean.org/member-states/",
      date: "2025-10-26",
    },
    members: "BN ID KH LA MM MY PH SG TH TL VN",
  },
];

const membersOf = new Map(UNIONS.map(({ id, members }) => [id, new Set(members.split(" "))]));

/** Whether a territory (ISO 3166-1 alpha-2) belongs to a union, by its id. */
export function isMember(id: string, iso: string): boolean {
  return membersOf.get(id)?.has(iso) === true;
}
