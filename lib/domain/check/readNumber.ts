import { ParseError, isSupportedCountry, parsePhoneNumberWithError } from "libphonenumber-js/max";
import type { PhoneNumber } from "libphonenumber-js/max";
import { type CallingCode, CODES, codeInfo } from "@/lib/geo/codes";
import { type LineKind, type NumberProblem, type NumberReading, LINES } from "./reading";

/** Longer than any number with its brackets, spaces and extension. */
const LONGEST = 60;

/**
 * Reads one number as people type it: "+254 712 345678", "00254…", "(0)712 345678" with a country.
 * `country`: ISO alpha-2 of numbers without a country code. Never throws.
 */
export function readNumber(typed: string, country: string | null): NumberReading {
  const text = international(typed.normalize("NFKC").trim());
  const digits = text.replace(/\D/g, "");
  if (text.length > LONGEST) return problem(typed, "several-numbers");
  if (digits.length === 0 || /[^\d\s()+./‐-―-]/u.test(withoutExtension(text))) {
    return problem(typed, "no-number");
  }
  if (text.lastIndexOf("+") > 0) return problem(typed, "several-numbers");
  if (text.startsWith("+") && isReserved(digits)) return problem(typed, "code-not-in-use");
  try {
    const parsed = parsePhoneNumberWithError(text, {
      extract: false,
      ...(country !== null && isSupportedCountry(country) ? { defaultCountry: country } : {}),
    });
    return read(typed, parsed);
  } catch (error) {
    if (error instanceof ParseError) {
      return problem(typed, problemOf(error.message, text, digits, country));
    }
    throw error;
  }
}

function read(typed: string, parsed: PhoneNumber): NumberReading {
  const code = longestCode(parsed);
  if (code === null) return problem(typed, "unknown-code");
  const valid = parsed.isValid();
  if (!valid && !parsed.isPossible()) return problem(typed, lengthProblem(parsed));
  return {
    ok: true,
    typed,
    e164: parsed.number,
    code,
    territory: parsed.country ?? onlyTerritory(code),
    line: lineOf(parsed),
    valid,
  };
}

function lineOf(parsed: PhoneNumber): LineKind {
  const type = parsed.getType();
  // `Object.keys` forgets what the keys of a constant are.
  const kinds = Object.keys(LINES) as LineKind[];
  return kinds.find((kind) => LINES[kind].type === type) ?? "unknown";
}

/** Of +1 876 … the code 1876, where that is one of its own; else the country code. */
function longestCode({ countryCallingCode, nationalNumber }: PhoneNumber): CallingCode | null {
  const short = Number(countryCallingCode);
  const long = Number(countryCallingCode + nationalNumber.slice(0, 3));
  if (codeInfo(long)?.parent === short) return long;
  return codeInfo(short) === undefined ? null : short;
}

function onlyTerritory(code: CallingCode): string | null {
  const territories = codeInfo(code)?.territories ?? [];
  return territories.length === 1 ? (territories[0] ?? null) : null;
}

function lengthProblem(parsed: PhoneNumber): NumberProblem {
  const digits = parsed.nationalNumber.length;
  if (digits < 6) return "too-short";
  return digits > 11 ? "too-long" : "wrong-length";
}

function isReserved(digits: string): boolean {
  return CODES.some(({ kind, code }) => kind === "reserved" && digits.startsWith(String(code)));
}

/** "00" is how most of the world dials "+"; a full-width or Arabic digit is a digit. */
function international(text: string): string {
  const latin = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/^tel:/i, "")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
  return latin.replace(/^\(?00(?=[1-9 ])\)?/, "+").replace(/^\+\s+/, "+");
}

function withoutExtension(text: string): string {
  return text.replace(/\s*(?:;ext=|ext\.?|x|#)\s*\d{1,7}$/i, "");
}

function problemOf(
  reason: string,
  text: string,
  digits: string,
  country: string | null,
): NumberProblem {
  switch (reason) {
    case "INVALID_COUNTRY":
      return text.startsWith("+") || country !== null ? "unknown-code" : "no-country";
    case "TOO_SHORT":
      return "too-short";
    case "TOO_LONG":
      return "too-long";
    default:
      if (digits.length > 17) return "too-long";
      return digits.length < 3 ? "too-short" : "no-number";
  }
}

function problem(typed: string, why: NumberProblem): NumberReading {
  return { ok: false, typed, problem: why };
}
