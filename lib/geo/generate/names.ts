import codeMappings from "cldr-core/supplemental/codeMappings.json";
import english from "cldr-localenames-full/main/en/territories.json";
import { ALSO_KNOWN_AS, MICROSOFT_NAMES } from "./sources/names";
import { TIER_NAMES } from "./sources/tiers";

const cldr: Readonly<Record<string, string | undefined>> =
  english.main.en.localeDisplayNames.territories;

/** The name of a place or of an M49 region, in CLDR's English. */
export function cldrName(id: string): string {
  const name = cldr[id];
  if (name === undefined) throw new Error(`CLDR has no English name for ${id}`);
  return name;
}

export function displayName(iso: string): string {
  return MICROSOFT_NAMES[iso] ?? cldrName(iso);
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
