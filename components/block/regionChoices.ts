import { CODES } from "@/lib/geo/codes";
import { fold } from "@/lib/geo/fold";
import { matchesSearch } from "@/lib/geo/search";
import { namesOf } from "@/lib/domain/rows";
import { PRESETS } from "@/lib/domain/sets/presets";
import type { SavedSet } from "@/lib/domain/sets/savedSets";

/** Something that one tick chooses: a calling code with all that it switches, or a set of them. */
export interface RegionChoice {
  readonly id: string;
  readonly label: string;
  /** "+7", or how many codes a set has. */
  readonly detail: string;
  readonly codes: readonly number[];
}

const CODE_CHOICES: readonly RegionChoice[] = CODES.map(({ code }) => ({
  id: `code-${code}`,
  label: namesOf(code).join(", "),
  detail: `+${code}`,
  codes: [code],
})).sort((a, b) => a.label.localeCompare(b.label, "en"));

const PRESET_CHOICES = PRESETS.map(({ id, label, codes }) => setChoice(`set-${id}`, label, codes));

/**
 * Found by name, ISO code or dial code; sets, the admin's own first, by their name. Without a search,
 * everything.
 */
export function findChoices(
  search: string,
  own: readonly SavedSet[] = [],
): {
  readonly codes: readonly RegionChoice[];
  readonly sets: readonly RegionChoice[];
} {
  const saved = own.map(({ name, codes }) => setChoice(`own-${name}`, name, codes));
  const all = [...saved, ...PRESET_CHOICES].filter(({ codes }) => codes.length > 0);
  const query = search.trim();
  if (query === "") return { codes: CODE_CHOICES, sets: all };
  const words = fold(query);
  return {
    codes: CODE_CHOICES.filter(({ codes: [code] }) => matchesSearch(query, undefined, code)),
    sets: words === "" ? [] : all.filter(({ label }) => fold(label).includes(words)),
  };
}

function setChoice(id: string, label: string, codes: readonly number[]): RegionChoice {
  const detail = `${codes.length} ${codes.length === 1 ? "code" : "codes"}`;
  return { id, label, detail, codes };
}
