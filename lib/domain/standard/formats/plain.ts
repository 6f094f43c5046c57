/** Sequences that steer a terminal: colours, the cursor, the window's title. */

const ESCAPES =
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B[\]P^_X][^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u001B[ -/]*[0-~]/g;

/** Characters that turn the order of a line about, so that it reads as something else. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Breaks, other controls, halves of characters, and what XML 1.0 does not take either. */
const CONTROLS = /[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]+/gu;

/**
 * Text of others (names of applications and listeners, messages of Graph) on one line that can be
 * written to a terminal, a log or a document: without anything that steers one.
 */
export function plain(text: string): string {
  return text.replace(ESCAPES, "").replace(BIDI, "").replace(CONTROLS, " ").trim();
}

/**
 * The same for the log of a pipeline, some of which take orders from any place in a line: Azure
 * Pipelines from "##vso[", older GitHub runners from "##["; newer ones from "::" at its beginning.
 */
export function logged(text: string): string {
  return plain(text)
    .replace(/#(?=#)/g, "# ")
    .replace(/^:(?=:)/, ": ");
}
