import { CODES } from "@/lib/geo/codes";
import { fold } from "@/lib/geo/fold";
import { matchesSearch } from "@/lib/geo/search";
import { namesOf } from "@/lib/domain/rows";
import { orderedPresets } from "@/lib/domain/sets/presets";
import type { SavedSet } from "@/lib/domain/sets/savedSets";
import { listed } from "@/lib/domain/format";
import { compareText } from "@/lib/i18n/formats";
import { plural } from "@/lib/i18n/t";

/** Something that one tick chooses: a calling code with all that it switches, or a set of them. */
export interface RegionChoice {
  readonly id: string;
  readonly label: string;
  /** "+7", or how many codes a set has. */
  readonly detail: string;
  readonly codes: readonly number[];
}

function codeChoices(): RegionChoice[] {
  const choices = CODES.map(({ code }) => ({
    id: `code-${code}`,
    label: listed(namesOf(code)),
    detail: `+${code}`,
    codes: [code],
  }));
  return choices.sort((a, b) => compareText(a.label, b.label));
}

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
  const presets = orderedPresets().map(({ id, label, codes }) =>
    setChoice(`set-${id}`, label, codes),
  );
  const all = [...saved, ...presets].filter(({ codes }) => codes.length > 0);
  const choices = codeChoices();
  const query = search.trim();
  if (query === "") return { codes: choices, sets: all };
  const words = fold(query);
  return {
    codes: choices.filter(({ codes: [code] }) => matchesSearch(query, undefined, code)),
    sets: words === "" ? [] : all.filter(({ label }) => fold(label).includes(words)),
  };
}

function setChoice(id: string, label: string, codes: readonly number[]): RegionChoice {
  const detail = plural(codes.length)`# code|# codes`;
  return { id, label, detail, codes };
}
