import { t } from "@/lib/i18n/t";
import type { RegionSet, SetSource } from "./regionSet";

/** Unions of states by their members; none of them is in CLDR with a date that could be relied on. */
interface Union extends Pick<RegionSet, "id" | "label" | "note"> {
  readonly source: SetSource;
  /** ISO 3166-1 alpha-2. */
  readonly members: ReadonlySet<string>;
  /** Where there is little room. */
  readonly short: string;
}

const EU: ReadonlySet<string> = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
);

export const UNIONS: readonly Union[] = [
  {
    id: "eu",
    get short() {
      return t`EU`;
    },
    get label() {
      return t`European Union (EU)`;
    },
    source: {
      // eslint-disable-next-line i18n/no-sentence-outside -- a title
      title: "European Union: EU countries",
      url: "https://european-union.europa.eu/principles-countries-history/eu-countries_en",
      date: "2020-02-01",
    },
    members: EU,
    get note() {
      return overseas();
    },
  },
  {
    id: "eea",
    get short() {
      return t`EEA`;
    },
    get label() {
      return t`European Economic Area (EEA)`;
    },
    source: {
      // eslint-disable-next-line i18n/no-sentence-outside -- a title
      title: "EFTA: EEA Agreement, contracting parties",
      url: "https://www.efta.int/eea-relations-eu/eea-agreement",
      date: "2020-02-01",
    },
    members: new Set([...EU, "IS", "LI", "NO"]),
    get note() {
      return overseas();
    },
  },
  {
    id: "gcc",
    get short() {
      return t`GCC`;
    },
    get label() {
      return t`Gulf Cooperation Council (GCC)`;
    },
    source: {
      // eslint-disable-next-line i18n/no-sentence-outside -- a title
      title: "Gulf Cooperation Council: member states",
      url: "https://www.gcc-sg.org/en/MemberStates",
      date: "1981-05-25",
    },
    members: new Set("AE BH KW OM QA SA".split(" ")),
  },
  {
    id: "asean",
    get short() {
      return t`ASEAN`;
    },
    get label() {
      return t`ASEAN`;
    },
    source: {
      // eslint-disable-next-line i18n/no-sentence-outside -- a title
      title: "Association of Southeast Asian Nations: member states",
      url: "https://asean.org/member-states/",
      date: "2025-10-26",
    },
    members: new Set("BN ID KH LA MM MY PH SG TH TL VN".split(" ")),
  },
];

function overseas(): string {
  return t`The member states. Their overseas parts with codes of their own (such as ${"+262"}, ${"+590"}, ${"+594"} and ${"+596"}) are not in it.`;
}

const membersOf = new Map(UNIONS.map(({ id, members }) => [id, members]));

/** Whether a territory (ISO 3166-1 alpha-2) belongs to a union, by its id. */
export function isMember(id: string, iso: string): boolean {
  return membersOf.get(id)?.has(iso) === true;
}
