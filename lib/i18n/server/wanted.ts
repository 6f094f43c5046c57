import Negotiator from "negotiator";
import { isLocale, type Locale, LOCALE_COOKIE, LOCALES } from "../locales";

const CHOSEN = new RegExp(`(?:^|;)\\s*${LOCALE_COOKIE}=([a-z]+)\\s*(?:;|$)`);

interface Headers {
  readonly cookie?: string | undefined;
  readonly "accept-language"?: string | undefined;
}

/** The language that somebody chose, or else the first of their browser's that there is; English. */
export function wantedLocale(headers: Headers): Locale {
  const chosen = CHOSEN.exec(headers.cookie ?? "")?.[1];
  if (isLocale(chosen)) return chosen;
  const [first] = new Negotiator({ headers: { ...headers } }).languages([...LOCALES]);
  return isLocale(first) ? first : "en";
}
