import { readCsvDocument } from "./readCsvDocument";
import { readJsonDocument } from "./readJsonDocument";
import { type Reading, wholeFile } from "./reading";

/** Twice what 10,000 applications with every code listed in both channels take. */
export const LONGEST_DOCUMENT = 50_000_000;

/** Reads settings from a file's text, JSON or CSV. Never throws; always says what is wrong. */
export function readDocument(text: string): Reading {
  if (text.length > LONGEST_DOCUMENT) return wholeFile("The file is too large.");
  const start = /^[\uFEFF\s]*(.?)/u.exec(text)?.[1];
  if (start === undefined || start === "") return wholeFile("The file is empty.");
  return start === "{" || start === "[" ? readJsonDocument(text) : readCsvDocument(text);
}
