/** Microsoft's names, where its pages of 2026 say other than CLDR. */
export const MICROSOFT_NAMES: Readonly<Record<string, string>> = {
  CD: "Congo (Democratic Republic of the)",
  CG: "Congo (Republic of the)",
  CV: "Cabo Verde",
  HK: "Hong Kong SAR",
  MM: "Myanmar",
  MO: "Macao SAR",
  PS: "Palestinian Authority",
};

/** What people type that neither CLDR nor Microsoft writes. */
export const ALSO_KNOWN_AS: Readonly<Record<string, readonly string[]>> = {
  AE: ["UAE", "Emirates"],
  BN: ["Brunei Darussalam"],
  BQ: ["Bonaire", "Saba", "Sint Eustatius"],
  CD: ["DRC", "Zaire"],
  CN: ["PRC", "Mainland China"],
  GB: ["Great Britain", "England", "Scotland", "Wales", "Northern Ireland"],
  IR: ["Islamic Republic of Iran"],
  KP: ["DPRK"],
  KR: ["Republic of Korea", "ROK"],
  LA: ["Lao"],
  MK: ["Macedonia"],
  MO: ["Macau"],
  NL: ["Holland"],
  RU: ["Russian Federation"],
  SY: ["Syrian Arab Republic"],
  US: ["USA", "America"],
  VA: ["Holy See"],
  VN: ["Viet Nam"],
  XK: ["XKX"],
};
