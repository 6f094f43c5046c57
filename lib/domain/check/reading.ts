import type { NumberType } from "libphonenumber-js/max";
import type { CallingCode } from "@/lib/geo/codes";
import { t } from "@/lib/i18n/t";

interface Line {
  /** What libphonenumber calls it. */
  readonly type: NumberType;
  readonly name: string;
  /** What to say of a line that gets no SMS; null for one that does. */
  readonly noSms: string | null;
}

/** What kind of line a number is, as its numbering plan tells. */
export const LINES = {
  mobile: withSms("MOBILE", () => t`Mobile`),
  "mobile-or-landline": withSms("FIXED_LINE_OR_MOBILE", () => t`Mobile or landline`),
  landline: {
    type: "FIXED_LINE",
    get name() {
      return t`Landline`;
    },
    get noSms() {
      return t`No setting can change this: landline numbers receive no SMS. Ask for a mobile number.`;
    },
  },
  "toll-free": {
    type: "TOLL_FREE",
    get name() {
      return t`Toll-free`;
    },
    get noSms() {
      return t`No setting can change this: toll-free numbers receive no SMS. Ask for a mobile number.`;
    },
  },
  premium: withSms("PREMIUM_RATE", () => t`Premium rate`),
  "shared-cost": {
    type: "SHARED_COST",
    get name() {
      return t`Shared cost`;
    },
    get noSms() {
      return t`No setting can change this: shared cost numbers receive no SMS. Ask for a mobile number.`;
    },
  },
  voip: withSms("VOIP", () => t`Internet telephony`),
  personal: withSms("PERSONAL_NUMBER", () => t`Personal number`),
  pager: withSms("PAGER", () => t`Pager`),
  company: {
    type: "UAN",
    get name() {
      return t`Company number`;
    },
    get noSms() {
      return t`No setting can change this: company numbers receive no SMS. Ask for a mobile number.`;
    },
  },
  voicemail: {
    type: "VOICEMAIL",
    get name() {
      return t`Voicemail`;
    },
    get noSms() {
      return t`No setting can change this: voicemail numbers receive no SMS. Ask for a mobile number.`;
    },
  },
  unknown: withSms(undefined, () => t`Unknown`),
} satisfies Readonly<Record<string, Line>>;
export type LineKind = keyof typeof LINES;

function withSms(type: NumberType, name: () => string): Line {
  return {
    type,
    get name() {
      return name();
    },
    noSms: null,
  };
}

/** Why something typed cannot be read as a telephone number, in a sentence. */
export const PROBLEM_TEXTS = {
  get "no-number"() {
    return t`This is not a telephone number.`;
  },
  get "several-numbers"() {
    return t`More than one number: put each on its own line.`;
  },
  get "no-country"() {
    return t`Without a country code: begin with + and the code, or choose a country above.`;
  },
  get "unknown-code"() {
    return t`It does not begin with a known country code.`;
  },
  get "code-not-in-use"() {
    return t`It begins with a code that is assigned but not in use.`;
  },
  get "too-short"() {
    return t`Too short for a number in that country.`;
  },
  get "too-long"() {
    return t`Too long for a number in that country.`;
  },
  get "wrong-length"() {
    return t`No number in that country has this many digits.`;
  },
};
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
