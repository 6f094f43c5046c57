import type { Locale } from "../locales";
import { FORMS, PLACE } from "../message";
import type { Found } from "./extract";

/** What is wrong with one translation, in words for whoever translates; null for one that can be used. */
export function faultOf(
  locale: Locale,
  message: string,
  { isPlural }: Pick<Found, "isPlural">,
  translation: string,
): string | null {
  if (translation.trim() === "") return "is empty";
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  const forms = isPlural ? translation.split(FORMS) : [translation];
  if (isPlural && forms.length > pluralCategories.length)
    return `has ${forms.length} forms, the language has ${pluralCategories.join(", ")}`;
  if (!isPlural && message.includes(FORMS) !== translation.includes(FORMS)) return "has forms";
  for (const form of forms) {
    const unknown = placesIn(form).filter((place) => !placesIn(message).includes(place));
    if (unknown.length > 0) return `has ${unknown.join(", ")}, which the message has not`;
  }
  return isPlural ? faultOfForms(message, forms) : faultOfPlaces(message, translation);
}

/** Every place is used, the number too where English has it in both forms. */
function faultOfPlaces(message: string, translation: string): string | null {
  const missing = placesIn(message).filter((place) => !placesIn(translation).includes(place));
  return missing.length > 0 ? `lacks ${missing.join(", ")}` : null;
}

/** English numbers the values of its two forms one after the other; either will do in a translation. */
function faultOfForms(message: string, forms: readonly string[]): string | null {
  const [, others = ""] = message.split(FORMS);
  const last = forms.at(-1) ?? "";
  if (others.includes("#") && !last.includes("#")) return "lacks # in its last form";
  const wanted = new Set(placesIn(others)).size;
  const given = new Set(placesIn(last)).size;
  return given < wanted ? `has ${given} of ${wanted} places in its last form` : null;
}

function placesIn(text: string): string[] {
  return [...text.matchAll(new RegExp(PLACE, "g"))].map(([place]) => place);
}
