/** The languages of the console: those of its catalogues, English being that of the source. */
export const LOCALES = ["en", "de", "fr", "es", "pt", "ja", "ar"] as const;

export type Locale = (typeof LOCALES)[number];

/** Each in its own words, as whoever cannot read the others finds it. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  pt: "Português",
  ja: "日本語",
  ar: "العربية",
};

/** The one cookie there is: a language, which grants nothing. */
export const LOCALE_COOKIE = "dialgate-language";

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

export function directionOf(locale: Locale): "ltr" | "rtl" {
  return locale === "ar" ? "rtl" : "ltr";
}
