import codeMappings from "cldr-core/supplemental/codeMappings.json";
import arabic from "cldr-localenames-full/main/ar/territories.json";
import german from "cldr-localenames-full/main/de/territories.json";
import english from "cldr-localenames-full/main/en/territories.json";
import spanish from "cldr-localenames-full/main/es/territories.json";
import french from "cldr-localenames-full/main/fr/territories.json";
import japanese from "cldr-localenames-full/main/ja/territories.json";
import portuguese from "cldr-localenames-full/main/pt/territories.json";
import { ALSO_KNOWN_AS, MICROSOFT_NAMES } from "./sources/names";
import { CONTINENT_IDS, CONTINENT_OF } from "./sources/regions";
import { TIER_NAMES } from "./sources/tiers";

type Names = Readonly<Record<string, string | undefined>>;

const cldr: Names = english.main.en.localeDisplayNames.territories;

const TRANSLATED: Readonly<Record<string, Names>> = {
  ar: arabic.main.ar.localeDisplayNames.territories,
  de: german.main.de.localeDisplayNames.territories,
  es: spanish.main.es.localeDisplayNames.territories,
  fr: french.main.fr.localeDisplayNames.territories,
  ja: japanese.main.ja.localeDisplayNames.territories,
  pt: portuguese.main.pt.localeDisplayNames.territories,
};

/** The name of a place or of an M49 region, in CLDR's English. */
export function cldrName(id: string): string {
  const name = cldr[id];
  if (name === undefined) throw new Error(`CLDR has no English name for ${id}`);
  return name;
}

export function displayName(iso: string): string {
  return MICROSOFT_NAMES[iso] ?? cldrName(iso);
}

/** The names of places, and of the M49 regions in English, in each language that CLDR has for us. */
export function translatedNames(
  isos: readonly string[],
): readonly (readonly [locale: string, names: Record<string, string>])[] {
  const ids = [...isos, ...Object.keys(CONTINENT_OF), ...CONTINENT_IDS];
  return Object.entries(TRANSLATED).map(([locale, names]) => {
    const translated = ids.map((id) => {
      const name = names[id];
      if (name === undefined) throw new Error(`CLDR has no name for ${id} in ${locale}`);
      return [/^\d/.test(id) ? cldrName(id) : id, name];
    });
    // A continent, too.
    const antarctica = [cldrName("AQ"), names["AQ"]];
    return [locale, Object.fromEntries([...translated, antarctica]) as Record<string, string>];
  });
}

/** All names of a place, the displayed one first: CLDR's and its variants, Microsoft's, and others. */
export function namesOf(iso: string): string[] {
  const variants = ["alt-short", "alt-variant", "alt-chagos"].map((kind) => cldr[`${iso}-${kind}`]);
  const names = [displayName(iso), cldrName(iso), ...variants, TIER_NAMES[iso]];
  return [...new Set([...names, ...(ALSO_KNOWN_AS[iso] ?? [])])].filter(
    (name) => name !== undefined,
  );
}

/** ISO alpha-3, for those who search by it. */
export function alpha3(iso: string): string | undefined {
  const mappings: Readonly<Record<string, { _numeric?: string; _alpha3?: string }>> =
    codeMappings.supplemental.codeMappings;
  return mappings[iso]?._alpha3;
}
