import type { NumberType } from "libphonenumber-js/max";
import type { CallingCode } from "@/lib/geo/codes";

interface Line {
  /** What libphonenumber calls it. */
  readonly type: NumberType;
  readonly name: string;
  readonly getsSms: boolean;
}

/** What kind of line a number is, as its numbering plan tells. */
export const LINES = {
  mobile: { type: "MOBILE", name: "Mobile", getsSms: true },
  "mobile-or-landline": { type: "FIXED_LINE_OR_MOBILE", name: "Mobile or landline", getsSms: true },
  landline: { type: "FIXED_LINE", name: "Landline", getsSms: false },
  "toll-free": { type: "TOLL_FREE", name: "Toll-free", getsSms: false },
  premium: { type: "PREMIUM_RATE", name: "Premium rate", getsSms: true },
  "shared-cost": { type: "SHARED_COST", name: "Shared cost", getsSms: false },
  voip: { type: "VOIP", name: "Internet telephony", getsSms: true },
  personal: { type: "PERSONAL_NUMBER", name: "Personal number", getsSms: true },
  pager: { type: "PAGER", name: "Pager", getsSms: true },
  company: { type: "UAN", name: "Company number", getsSms: false },
  voicemail: { type: "VOICEMAIL", name: "Voicemail", getsSms: false },
  unknown: { type: undefined, name: "Unknown", getsSms: true },
} as const satisfies Readonly<Record<string, Line>>;
export type LineKind = keyof typeof LINES;

/** Why something typed cannot be read as a telephone number, in a sentence. */
export const PROBLEM_TEXTS = {
  "no-number": "This is not a telephone number.",
  "several-numbers": "More than one number: put each on its own line.",
  "no-country": "Without a country code: begin with + and the code, or choose a country above.",
  "unknown-code": "It does not begin with a known country code.",
  "code-not-in-use": "It begins with a code that is assigned but not in use.",
  "too-short": "Too short for a number in that country.",
  "too-long": "Too long for a number in that country.",
  "wrong-length": "No number in that country has this many digits.",
} as const;
export type NumberProblem = keyof typeof PROBLEM_TEXTS;

export interface ReadNumber {
  readonly ok: true;
  readonly typed: string;
  /** "+254712345678". */
  readonly e164: string;
  /** What Graph stores for it: a 4-digit North American code where there is one, else the country's. */
  readonly code: CallingCode;
  /** ISO alpha-2; null for a global service, or where the number does not tell. */
  readonly territory: string | null;
  readonly line: LineKind;
  /** Whether its numbering plan has such a number; it need not be anyone's. */
  readonly valid: boolean;
}

export type NumberReading =
  ReadNumber | { readonly ok: false; readonly typed: string; readonly problem: NumberProblem };

/** How many numbers are checked at once: a column out of a ticket export. */
export const MOST_NUMBERS = 1000;

/**
 * What was pasted, cut into numbers: by lines, and within a line by tab, comma, semicolon or bar.
 * Quotes around a cell and a spreadsheet's apostrophe before it fall away. Each once, in their order,
 * and how many more there were.
 */
export function entriesOf(pasted: string): {
  readonly entries: readonly string[];
  readonly dropped: number;
} {
  const cells = pasted
    .replace(/^\uFEFF/, "")
    .split(/[\r\n\t,;|]+/)
    .map((cell) =>
      cell
        .trim()
        .replace(/^["']+|["']+$/g, "")
        .trim(),
    )
    .filter((cell) => cell !== "");
  const unique = [...new Set(cells)];
  return {
    entries: unique.slice(0, MOST_NUMBERS),
    dropped: Math.max(0, unique.length - MOST_NUMBERS),
  };
}
