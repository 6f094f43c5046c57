import { t } from "@/lib/i18n/t";
import { readCsvDocument } from "./readCsvDocument";
import type { Problem, Reading, ReadRow } from "./reading";
import { LONGEST_DOCUMENT, unread, wholeFile } from "./reading";
import * as z from "zod/mini";
import type { Json, JsonObject } from "../json";
import { type ReadJson, readJson } from "./jsonWithLines";
import { documentHead, knownApplication, unknownApplication } from "./settingsDocument";

/** Reads settings from a file's text, JSON or CSV. Never throws; always says what is wrong. */
export function readDocument(text: string): Reading {
  if (text.length > LONGEST_DOCUMENT) return wholeFile(t`The file is too large.`);
  const start = /^[\uFEFF\s]*(.?)/u.exec(text)?.[1];
  if (start === undefined || start === "") return wholeFile(t`The file is empty.`);
  return start === "{" || start === "[" ? readJsonDocument(text) : readCsvDocument(text);
}

/**
 * Reads a settings document. What is wrong with its head refuses it whole; what is wrong with an
 * application refuses that one.
 */
function readJsonDocument(text: string): Reading {
  const json = readJson(text.startsWith("\uFEFF") ? text.slice(1) : text);
  if (!json.ok) return wholeFile(t`This is not valid JSON. ${json.error.reason}`, json.error.line);
  const { value } = json.value;
  const other = otherFormat(value);
  if (other !== null) return wholeFile(other);
  const head = documentHead.safeParse(value);
  if (!head.success) return unread(issues(head.error, json.value, [], null));
  const doubled = isObject(value) ? json.value.doubled.get(value) : undefined;
  if (doubled !== undefined) return wholeFile(t`The key “${doubled}” appears twice.`);

  const { tenantId, applications, acknowledged = [] } = head.data;
  const read = applications.map((each, index) => readApplication(each, index, json.value));
  return {
    tenantId,
    acknowledged,
    rows: read.filter((each) => "wanted" in each),
    problems: read.flatMap((each) => ("wanted" in each ? [] : each)),
  };
}

/** Dialgate writes files of other kinds too, and they are easily mistaken for one another. */
function otherFormat(value: Json): string | null {
  if (!isObject(value)) return t`The document is not a JSON object.`;
  const { format, version } = value;
  if (format === "dialgate-restore") {
    return t`This is a restore file, not a settings document: open it under “${t`Restore files`}”.`;
  }
  if (format === "dialgate-plan") {
    return t`This is a saved plan, not a settings document: open it under “${t`Saved plan`}”.`;
  }
  if (format !== "dialgate-settings") {
    return t`The document does not say that it holds settings: its format must be “dialgate-settings”.`;
  }
  return version === 1 ? null : t`The document has a version that this Dialgate does not know.`;
}

function readApplication(given: unknown, index: number, json: ReadJson): ReadRow | Problem[] {
  const path = ["applications", index];
  const appId = appIdOf(given);
  const doubled = doubledIn(given, json.doubled);
  if (doubled !== null) {
    const reason = t`The key “${doubled}” appears twice: it is unclear which one applies.`;
    return [{ line: lineOf(path, json), path: z.core.toDotPath(path), appId, reason }];
  }
  const isUnknown = isObject(given) && "unknown" in given;
  const parsed = (isUnknown ? unknownApplication : knownApplication).safeParse(given);
  if (!parsed.success) return issues(parsed.error, json, path, appId);
  return {
    line: lineOf(path, json),
    path: z.core.toDotPath(path),
    appId: parsed.data.appId,
    name: parsed.data.name ?? null,
    wanted: "unknown" in parsed.data ? "unknown" : parsed.data.settings,
  };
}

function doubledIn(given: unknown, doubled: ReadJson["doubled"]): string | null {
  if (typeof given !== "object" || given === null) return null;
  const own = doubled.get(given);
  if (own !== undefined) return own;
  for (const value of Object.values(given)) {
    const found = doubledIn(value, doubled);
    if (found !== null) return found;
  }
  return null;
}

const MOST_ISSUES = 5;
/** What Zod says in a browser, where it has no words of its own; a command has them, in English. */
// eslint-disable-next-line i18n/no-sentence-outside -- compared, and never shown
const NO_WORDS = "Invalid input";
/** A message of the check quotes the file, which is hostile. */
const LONGEST_REASON = 200;

function issues(
  error: z.core.$ZodError,
  json: ReadJson,
  base: readonly PropertyKey[],
  appId: string | null,
): Problem[] {
  return error.issues.slice(0, MOST_ISSUES).map(({ path, message }) => {
    const whole = [...base, ...path];
    const reason =
      message === NO_WORDS ? t`Invalid input.` : `${message.slice(0, LONGEST_REASON)}.`;
    return { line: lineOf(whole, json), path: z.core.toDotPath(whole), appId, reason };
  });
}

/** The line of the innermost array or object on the way. */
function lineOf(path: readonly PropertyKey[], { value, lineOf: lineOfContainer }: ReadJson) {
  let line: number | null = null;
  let here: unknown = value;
  for (const key of [null, ...path]) {
    if (key !== null) here = Reflect.get(Object(here), key);
    if (typeof here !== "object" || here === null) break;
    line = lineOfContainer(here) ?? line;
  }
  return line;
}

function appIdOf(given: unknown): string | null {
  if (!isObject(given)) return null;
  const { appId } = given;
  return typeof appId === "string" && appId.trim() !== "" ? appId.trim().toLowerCase() : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
