import { plain, safeJson } from "@/lib/domain/plain";

/** A text as one word of bash. Nothing in it is expanded, whatever it holds. */
export function inBash(text: string): string {
  return `'${plain(text).replaceAll("'", `'\\''`)}'`;
}

/** What PowerShell takes for a single quote: the typewriter's and four typographic ones. */
const QUOTES = /['\u2018\u2019\u201A\u201B]/g;

/** A text as a literal of PowerShell. Nothing in it is expanded, whatever it holds. */
export function inPowerShell(text: string): string {
  return `'${plain(text).replace(QUOTES, "$&$&")}'`;
}

/** JSON on one line, for a here-document whose end mark is quoted: it cannot be that line. */
export function jsonLine(value: unknown): string {
  return safeJson(value);
}

/** JSON as a literal of JMESPath, in which a backtick would end it. */
export function inJmesPath(value: unknown): string {
  return `\`${safeJson(value).replaceAll("`", "\\u0060")}\``;
}
