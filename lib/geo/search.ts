import { byLocale } from "@/lib/i18n/formats";
import { codeInfo, type CallingCode, CODES } from "./codes";
import { fold } from "./fold";
import { globalName } from "./globalName";
import { territory as territoryOf, type Territory } from "./territories";

/** Abbreviations (KE, KEN, UAE) are found only in full, so that "bl" is not Belarus by way of BLR. */
const ABBREVIATION = /^[A-Z]{2,4}$/;

interface Words {
  readonly begin: readonly string[];
  readonly equal: readonly string[];
}

function toWords(names: readonly string[]): Words {
  const abbreviations = names.filter((name) => ABBREVIATION.test(name));
  const others = names.filter((name) => !ABBREVIATION.test(name));
  return {
    begin: others.flatMap((name) => fold(name).split(" ")),
    equal: abbreviations.map(fold),
  };
}

const cache = byLocale(() => new Map<string, Words>());

/** The English names too, whatever the language: that is what tickets and Microsoft's pages say. */
function wordsOf({ iso, name, englishName, searchKeys }: Territory): Words {
  const words = cache().get(iso) ?? toWords([iso, name, englishName, ...searchKeys]);
  cache().set(iso, words);
  return words;
}

/** What a code adds to the names of its territories: its use, and Microsoft's label if it misleads. */
function ownWords(code: CallingCode): Words {
  const info = codeInfo(code);
  const label = info?.misleadingLabel;
  const names = [info?.globalName, globalName(code), label];
  return toWords(names.filter((name) => typeof name === "string"));
}

function has(words: Words, typed: string): boolean {
  return words.begin.some((word) => word.startsWith(typed)) || words.equal.includes(typed);
}

/** Whether a row answers a search; see `matcher`, which is asked about many. */
export function matchesSearch(
  query: string,
  territory: Territory | undefined,
  code?: CallingCode,
): boolean {
  return matcher(query)(territory, code);
}

/**
 * Tells which rows answer a search. A row is a territory (with all of its codes, or one of them), or a
 * code alone (with all of its territories). One box for names, ISO codes and dial codes: every word
 * must begin a word of a name or equal an abbreviation, digits must dial one of the codes.
 */
export function matcher(
  query: string,
): (territory: Territory | undefined, code?: CallingCode) => boolean {
  if (/^[\s\d+().-]*\d[\s\d+().-]*$/.test(query)) {
    const isDialled = dialled(query);
    return (territory, code) => codesOf(territory, code).some(isDialled);
  }
  const wanted = fold(query)
    .split(" ")
    .filter((typed) => typed !== "")
    .map((typed) => ({ typed, isDialled: /^\d+$/.test(typed) ? dialled(typed) : null }));
  return (territory, code) => {
    const codes = codesOf(territory, code);
    const places = territory
      ? [territory]
      : codes.flatMap((one) => codeInfo(one)?.territories.map(territoryOf) ?? []);
    const words = [
      ...places.filter((place) => place !== undefined).map(wordsOf),
      ...codes.map(ownWords),
    ];
    return wanted.every(({ typed, isDialled }) =>
      isDialled === null ? words.some((known) => has(known, typed)) : codes.some(isDialled),
    );
  };
}

function codesOf(territory: Territory | undefined, code: CallingCode | undefined) {
  return code === undefined ? (territory?.codes ?? []) : [code];
}

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
 * Whether what was typed ("+254", "00254", "1-876", a whole number) means a code. While it is still
 * being typed, every code that begins so; once no code does, the one that the number belongs to.
 */
function dialled(typed: string): (code: CallingCode) => boolean {
  const international = /^\s*(\+|00|011)/.test(typed);
  const digits = typed.replace(/\D/g, "").replace(/^(00|011)/, "");
  if (digits === "") return () => false;
  const isWhole = !CODES.some(({ code }) => begins(code, digits));
  const whole = isWhole ? codeOfDigits(digits) : undefined;
  return (code) => {
    if (begins(code, digits) || code === whole) return true;
    // An area code is what people know of a 4-digit code: 876 for 1876.
    return !international && codeInfo(code)?.kind === "nanp" && digits === String(code).slice(1);
  };
}
