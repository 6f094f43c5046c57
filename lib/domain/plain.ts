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

/**
 * JSON that is safe in a terminal, a log and the log of a pipeline, and reads back as it was. JSON itself
 * escapes the first 32 controls; here the other controls are escaped too, what turns a line about, and
 * the beginning of orders to a pipeline (“##vso[”).
 */
export function safeJson(value: unknown, indent = 0): string {
  return safeJsonText(JSON.stringify(value, null, indent));
}

/** The same for what is JSON already: what it escapes can stand inside of texts alone. */
export function safeJsonText(json: string): string {
  return json.replace(UNSAFE, escapedInJson).replace(/#(?=#)/g, "\\u0023");
}

const UNSAFE = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

function escapedInJson(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** What may be a token: a JSON Web Token, or what follows the name of the scheme. */
const TOKEN = /\beyJ[\w-]+(?:\.[\w-]*){1,2}|(?<=\bBearer\s+)[\w\-.~+/]{7,}=*/gi;

/** Text of others with anything like a token cut out. */
export function withoutTokens(text: string): string {
  return text.replace(TOKEN, "[token]");
}
