import type { Tier } from "../../territories";

/**
 * Microsoft's SMS price tiers, from its page of 2026-05-21 (mirror: merill/entra-docs-mirror at
 * 60bcd50e, docs/external-id/customers/concept-multifactor-authentication-customers.md, "SMS pricing
 * tiers by country/region"). The page prints names only: the ISO codes are ours.
 */
export const TIER_TERRITORIES: Readonly<Record<Tier, string>> = {
  low: "AU BN BR CA CL CN CO CY KR MK PL PT TH TR US",
  "mid-low":
    "AL AS AT BA BH BS BW CH CR CZ DK EE ES FI FM FO FR GB GL GR HK HU IE IS IT JP LT LU " +
    "LV MD MO MT MX NA NI NO NZ RO SB SC SE SG SK ST TW UY VI",
  "mid-high":
    "AC AD AE AG AI AM AO AQ AR AW BB BE BF BG BJ BO BQ CF CI CK CM CW DE DJ DO EC ER FJ " +
    "FK GD GE GF GI GM GN GP GU GY HN HR IN IO KE KI KN KY LA LC LR MC ME MH MP MQ MS MU " +
    "MY NC NL NU OM PA PE PF PM PR PW PY RE RW SA SH SI SM SR SS SV SX SX SZ TA TC TK TL " +
    "TO TV VC VE VG VN VU WF WS ZA",
  high:
    "AF AZ BD BI BM BT BY BZ CD CG CV DM DZ EG ET GA GH GQ GT GW HT ID IL IQ JM JO KG KH " +
    "KM KW LB LI LK LS LY MA MG ML MM MN MR MV MW MZ NE NG NP NR PG PH PK PS QA RS RU SD " +
    "SL SN SO TD TG TJ TM TN TT TZ UA UG UZ XK YE ZM ZW",
};

/** What the page calls a place, where CLDR calls it something else; names that stand for several are left out. */
export const TIER_NAMES: Readonly<Record<string, string>> = {
  AG: "Antigua and Barbuda",
  CD: "Democratic Republic of Congo",
  CG: "Congo",
  CV: "Cabo Verde",
  CZ: "Czech Republic",
  GA: "Gabonese Republic",
  HK: "Hong Kong SAR",
  IO: "Diego Garcia",
  KN: "Saint Kitts & Nevis",
  LC: "Saint Lucia",
  MM: "Myanmar",
  MO: "Macao SAR",
  MP: "Saipan",
  PM: "Saint Pierre & Miquelon",
  PS: "Palestinian National Authority",
  SC: "Seychelles Republic",
  ST: "São Tomé and Príncipe",
  SZ: "Swaziland (New Name is Kingdom of Eswatini)",
  TC: "Turks & Caicos",
  TG: "Togolese Republic",
  VC: "Saint Vincent and the Grenadines",
  VI: "United States Virgin Islands",
  WF: "Wallis and Futuna",
};
