import type { Locale } from "./locales";

/** What a page, or an answer of the server, is written in. */
export interface Spoken {
  readonly locale: Locale;
  /** Translations by the hash of the English message; see `message.ts`. None for English. */
  readonly messages: Readonly<Record<string, string>>;
  /** Names of territories by ISO alpha-2, of CLDR; those that are missing stay English. */
  readonly territories: Readonly<Record<string, string>>;
  /** Of the script by which a page gets all this; none for English. Known to the server alone. */
  readonly address?: string;
}

declare global {
  /**
   * Set by a script of the page in a browser, and by the guard on the server, where it is another for
   * each request. Of the process: Next gives its hook, its routes and its pages modules of their own.
   */
  var dialgateSpoken: (() => Spoken | undefined) | undefined;
}

const ENGLISH: Spoken = { locale: "en", messages: {}, territories: {} };

let isEnglish = false;

/** For files that others read as well: what is made in here is in English, whoever asks. */
export function inEnglish<T>(make: () => T): T {
  const before = isEnglish;
  isEnglish = true;
  try {
    return make();
  } finally {
    isEnglish = before;
  }
}

/** English in commands and tests, and wherever nothing else was asked for. */
export function spoken(): Spoken {
  return isEnglish ? ENGLISH : (globalThis.dialgateSpoken?.() ?? ENGLISH);
}

/** The language of whoever reads this. */
export function locale(): Locale {
  return spoken().locale;
}
