import { locale, spoken } from "./spoken";
import type { Locale } from "./locales";

/** English dates and times are written as in Europe: "24 Nov 2026, 14:02". */
const FORMAT_LOCALES: Partial<Record<Locale, string>> = { en: "en-GB", ar: "ar-u-nu-latn" };

/** What is made once for each language, when it is first asked for. */
export function byLocale<T>(make: (tag: string) => T): () => T {
  const made = new Map<Locale, T>();
  return () => {
    const current = locale();
    let one = made.get(current);
    if (one === undefined) {
      one = make(FORMAT_LOCALES[current] ?? current);
      made.set(current, one);
    }
    return one;
  };
}

const CATEGORIES = ["zero", "one", "two", "few", "many", "other"] as const;

const ZONED_TIME = { hour: "2-digit", minute: "2-digit", timeZoneName: "short" } as const;

export const numbers = byLocale((tag) => new Intl.NumberFormat(tag));
/** The rules of a language, and the categories that it has, in the order of CLDR. */
export const plurals = byLocale((tag) => {
  const rules = new Intl.PluralRules(tag);
  const { pluralCategories } = rules.resolvedOptions();
  return { rules, categories: CATEGORIES.filter((each) => pluralCategories.includes(each)) };
});
/** In the time zone of whoever reads it, which is always named. */
export const times = byLocale((tag) => new Intl.DateTimeFormat(tag, ZONED_TIME));
export const moments = byLocale(
  (tag) =>
    new Intl.DateTimeFormat(tag, {
      ...{ day: "numeric", month: "short", year: "numeric", second: "2-digit" },
      ...ZONED_TIME,
    }),
);
/** "A, B and C". */
export const conjunctions = byLocale((tag) => new Intl.ListFormat(tag, { type: "conjunction" }));
/** "A, B or C". */
export const disjunctions = byLocale((tag) => new Intl.ListFormat(tag, { type: "disjunction" }));
const collators = byLocale((tag) => new Intl.Collator(tag));

/** The order of two words in the language of whoever reads them. */
export function compareText(one: string, other: string): number {
  return collators().compare(one, other);
}

/** The name of a territory in the language of whoever reads it; `english` where CLDR has none. */
export function territoryName(iso: string, english: string): string {
  return spoken().territories[iso] ?? english;
}
