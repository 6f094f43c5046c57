import type { CallingCode } from "@/lib/geo/codes";

/** What kind of line a number is, as its numbering plan tells. */
export type LineKind =
  | "mobile"
  | "mobile-or-landline"
  | "landline"
  | "toll-free"
  | "premium"
  | "shared-cost"
  | "voip"
  | "personal"
  | "pager"
  | "company"
  | "voicemail"
  | "unknown";

/** Why something typed cannot be read as a telephone number. */
export type NumberProblem =
  | "no-number"
  | "several-numbers"
  | "no-country"
  | "unknown-code"
  | "code-not-in-use"
  | "too-short"
  | "too-long"
  | "wrong-length";

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

export interface UnreadNumber {
  readonly ok: false;
  readonly typed: string;
  readonly problem: NumberProblem;
}

export type NumberReading = ReadNumber | UnreadNumber;

export const PROBLEM_TEXTS: Readonly<Record<NumberProblem, string>> = {
  "no-number": "This is no telephone number.",
  "several-numbers": "More than one number: put each on a line of its own.",
  "no-country": "Without a country code: begin with + and the code, or choose a country above.",
  "unknown-code": "No country has the code that it begins with.",
  "code-not-in-use": "It begins with a code that is assigned and not in use.",
  "too-short": "Too short for a number of that country.",
  "too-long": "Too long for a number of that country.",
  "wrong-length": "No number of that country has this many digits.",
};

/** How many numbers are checked at once: a column out of a ticket export. */
export const MOST_NUMBERS = 1000;

interface Entries {
  /** As typed, in their order, each once. */
  readonly entries: readonly string[];
  /** How many more there were. */
  readonly dropped: number;
}

/**
 * What was pasted, cut into numbers: by lines, and within a line by tab, comma, semicolon or bar.
 * Quotes around a cell and a spreadsheet's apostrophe before it fall away.
 */
export function entriesOf(pasted: string): Entries {
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
