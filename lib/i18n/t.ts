import { isolate, isRightToLeft } from "./direction";
import { numbers, plurals } from "./formats";
import { FORMS, hashOf, messageOf, PLACE } from "./message";
import { spoken } from "./spoken";

type Value = string | number;

/**
 * A sentence in the language of whoever reads it: t`Block ${names}`. The English stands where it is
 * used, and is the key of the catalogues. Numbers are written as the language writes them; what is no
 * amount (a calling code, an id) is given as a string. Never called while a module is loaded, since
 * the language is not known yet: tables hold getters (`npm run lint` holds it).
 */
export function t(strings: TemplateStringsArray, ...values: readonly Value[]): string {
  return filled(translated(strings), values);
}

/**
 * A sentence about a number: plural(3)`# region is blocked|# regions are blocked`, in English always
 * the form for one and the form for others. `#` is the number.
 */
export function plural(count: number) {
  return (strings: TemplateStringsArray, ...values: readonly Value[]): string =>
    filled(formFor(count, translated(strings)), values, count);
}

/** A message taken apart: its words, and between them the numbers of the values that stand there. */
export type Piece = string | { readonly value: number } | { readonly count: number };

/** For what builds a message of more than text; see components/ui/rich. */
export function piecesOf(strings: TemplateStringsArray, count?: number): readonly Piece[] {
  const message = translated(strings);
  return split(count === undefined ? message : formFor(count, message), count);
}

/** The message of each place in the source, and its hash, are worked out once. */
const known = new WeakMap<TemplateStringsArray, { readonly text: string; readonly hash: string }>();

function translated(strings: TemplateStringsArray): string {
  let message = known.get(strings);
  if (message === undefined) {
    const text = messageOf(strings);
    message = { text, hash: hashOf(text) };
    known.set(strings, message);
  }
  return spoken().messages[message.hash] ?? message.text;
}

/**
 * A translation has the forms of its language in the order of CLDR, as English has "one|other"; the
 * last one is for whatever has none of its own.
 */
function formFor(count: number, message: string): string {
  const forms = message.split(FORMS);
  const { rules, categories } = plurals();
  return forms[categories.indexOf(rules.select(count))] ?? forms.at(-1) ?? message;
}

function filled(message: string, values: readonly Value[], count?: number): string {
  // From right to left, "+254" and names in Latin letters keep their own order.
  const asValue = isRightToLeft() ? isolate : asIs;
  return split(message, count)
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if ("count" in piece) return shown(piece.count);
      return asValue(shown(values[piece.value] ?? ""));
    })
    .join("");
}

function split(message: string, count: number | undefined): Piece[] {
  const pieces: Piece[] = [];
  let rest = message;
  for (let found = PLACE.exec(rest); found !== null; found = PLACE.exec(rest)) {
    const [place, value] = found;
    pieces.push(rest.slice(0, found.index));
    if (value !== undefined) pieces.push({ value: Number(value) });
    else pieces.push(count === undefined ? place : { count });
    rest = rest.slice(found.index + place.length);
  }
  pieces.push(rest);
  return pieces.filter((piece) => piece !== "");
}

function shown(value: Value): string {
  return typeof value === "number" ? numbers().format(value) : value;
}

function asIs(text: string): string {
  return text;
}
