import { CODES, codeInfo, type CallingCode } from "./codes";

/** The longest known calling code that the digits begin with: 1876 before 1. */
function codeOfDigits(digits: string): CallingCode | undefined {
  for (let length = Math.min(digits.length, 4); length > 0; length--) {
    const info = codeInfo(Number(digits.slice(0, length)));
    if (info && String(info.code).length === length) return info.code;
  }
  return undefined;
}

const begins = (code: CallingCode, digits: string) => String(code).startsWith(digits);

/**
 * Whether what was typed ("+254", "00254", "1-876", a whole number) means this code. While it is still
 * being typed, every code that begins so; once no code does, the one that the number belongs to.
 */
export function dials(typed: string, code: CallingCode): boolean {
  const international = /^\s*(\+|00|011)/.test(typed);
  const digits = typed.replace(/\D/g, "").replace(/^(00|011)/, "");
  if (digits === "") return false;
  if (begins(code, digits)) return true;
  // An area code is what people know of a 4-digit code: 876 for 1876.
  if (!international && codeInfo(code)?.kind === "nanp" && digits === String(code).slice(1))
    return true;
  return !CODES.some((other) => begins(other.code, digits)) && codeOfDigits(digits) === code;
}
