/** CLDR files these under "Outlying Oceania"; the UN puts them with Saint Helena. */
export const M49_OVERRIDES: Readonly<Record<string, string>> = { AC: "011", TA: "011" };

/** UN M49 sub-regions by the continent under which the interface lists them. */
export const CONTINENT_OF: Readonly<Record<string, string>> = {
  "005": "South America",
  "011": "Africa",
  "013": "North America",
  "014": "Africa",
  "015": "Africa",
  "017": "Africa",
  "018": "Africa",
  "021": "North America",
  "029": "North America",
  "030": "Asia",
  "034": "Asia",
  "035": "Asia",
  "039": "Europe",
  "053": "Oceania",
  "054": "Oceania",
  "057": "Oceania",
  "061": "Oceania",
  "143": "Asia",
  "145": "Asia",
  "151": "Europe",
  "154": "Europe",
  "155": "Europe",
};

/** Africa, North America, Oceania, Asia, Europe; South America is a sub-region as well. */
export const CONTINENT_IDS: readonly string[] = ["002", "003", "009", "142", "150"];
