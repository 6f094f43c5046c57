import { hasRightToLeft, isolate } from "@/lib/i18n/direction";
import { t } from "@/lib/i18n/t";

/** Embeddings, overrides and isolates: they can make "exe.png" of "gnp.exe". */
const STEERING = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * A name of others (an application, a listener, a person) with what would turn it about written out:
 * "Fabrikam [U+202E]gnp.exe". Where it fills an element of its own, that is enough.
 */
export function legible(name: string): string {
  return name.replace(STEERING, written);
}

/** The same for a name inside of a sentence, whose order it then leaves as it is. */
export function isolated(name: string): string {
  const text = legible(name);
  return hasRightToLeft(text) ? isolate(text) : text;
}

/** The same in quotes. */
export function quoted(name: string): string {
  return t`“${isolated(name)}”`;
}

function written(character: string): string {
  return `[U+${character.charCodeAt(0).toString(16).toUpperCase()}]`;
}
