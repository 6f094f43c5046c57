import { directionOf } from "./locales";
import { spoken } from "./spoken";

const FIRST_STRONG_ISOLATE = "\u2068";
const RIGHT_TO_LEFT_ISOLATE = "\u2067";
const POP_ISOLATE = "\u2069";

/** Letters that are written from right to left, and marks that act like one. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

export function isRightToLeft(): boolean {
  return directionOf(spoken().locale) === "rtl";
}

export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** A text that keeps its own order inside of another, and leaves that as it is. */
export function isolate(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;
}

/**
 * A list as whoever reads it reads: from right to left, "+44" and names in Latin letters would be
 * taken for one text that is read from the left. Where all is of one direction, nothing is added.
 */
export function inReadingOrder(
  parts: readonly string[],
  join: (parts: readonly string[]) => string,
): string {
  if (parts.length < 2 || !isRightToLeft() || parts.every(hasRightToLeft)) return join(parts);
  return `${RIGHT_TO_LEFT_ISOLATE}${join(parts.map(isolate))}${POP_ISOLATE}`;
}
