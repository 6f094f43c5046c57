import { CREDENTIAL_VARIABLES, type CredentialKind } from "@/lib/config/credentialKind";
import type { GraphCredential } from "@/lib/config/readConfig";
import { plain } from "@/lib/domain/plain";
import { oneOf, parseOptions } from "../options";
import { type Result, fail, ok } from "@/lib/domain/result";

export const STEP_FORMATS = ["portal", "az", "powershell"] as const;
export type StepFormat = (typeof STEP_FORMATS)[number];

/** What the command line says; undefined is asked for, or taken from the environment. */
export interface Options {
  readonly tenant: string | undefined;
  readonly client: string | undefined;
  readonly way: GraphCredential | undefined;
  readonly credential: CredentialKind | undefined;
  readonly certificate: string | undefined;
  readonly makeCertificate: string | undefined;
  readonly assertion: string | undefined;
  readonly managedIdentity: string | undefined;
  readonly issuer: string | undefined;
  readonly subject: string | undefined;
  readonly address: string | undefined;
  readonly steps: StepFormat | undefined;
  readonly envFile: string;
  /** Only looks: asks nothing, prints no steps and writes nothing. */
  readonly checkOnly: boolean;
  /** Asks nothing, and writes the file even where it replaces something. */
  readonly yes: boolean;
}

const text = { type: "string" } as const;
const options = {
  tenant: text,
  client: text,
  "graph-credential": text,
  credential: text,
  certificate: text,
  "make-certificate": text,
  assertion: text,
  "managed-identity": text,
  issuer: text,
  subject: text,
  address: text,
  steps: text,
  // Not "env-file": Node 20 takes that for its own, wherever it stands.
  output: { type: "string", default: ".env.local" },
  check: { type: "boolean", default: false },
  yes: { type: "boolean", default: false },
  help: { type: "boolean", short: "h" },
} as const;

/** Reads the command line, or says in a sentence what is wrong with it. */
export function readOptions(args: readonly string[]): Result<Options | "help", string> {
  const parsed = parseOptions(args, options);
  if (!parsed.ok) return parsed;
  const given = parsed.value;
  if (given.help) return ok("help");
  const unfit = Object.entries(given).find(
    ([, value]) => typeof value === "string" && (value.trim() === "" || plain(value) !== value),
  );
  if (unfit) return fail(`--${unfit[0]} is empty, or holds characters that cannot be shown.`);
  const way = oneOfOrNone(
    "--graph-credential",
    ["application", "delegated"],
    given["graph-credential"],
  );
  if (!way.ok) return way;
  const kinds = Object.keys(CREDENTIAL_VARIABLES) as CredentialKind[]; // Object.keys gives texts
  const credential = oneOfOrNone("--credential", kinds, given.credential);
  if (!credential.ok) return credential;
  const steps = oneOfOrNone("--steps", STEP_FORMATS, given.steps);
  if (!steps.ok) return steps;
  const { certificate, assertion, "make-certificate": makeCertificate } = given;
  const managedIdentity = given["managed-identity"];
  const implied = [
    ...(certificate === undefined && makeCertificate === undefined ? [] : ["certificate" as const]),
    ...(assertion === undefined ? [] : ["assertion" as const]),
    ...(managedIdentity === undefined ? [] : ["managed-identity" as const]),
    ...(credential.value === undefined ? [] : [credential.value]),
  ];
  if (new Set(implied).size > 1) return fail("Name one credential, not several.");
  const { tenant, client, issuer, subject, address, check: checkOnly, yes } = given;
  return ok({
    ...{ tenant, client, issuer, subject, address, checkOnly, yes },
    ...{ certificate, makeCertificate, assertion, managedIdentity },
    way: way.value,
    credential: implied[0],
    steps: steps.value,
    envFile: given.output,
  });
}

/** `oneOf`, where it may be left out. */
function oneOfOrNone<T extends string>(
  name: string,
  allowed: readonly T[],
  given: string | undefined,
): Result<T | undefined, string> {
  return given === undefined ? ok(undefined) : oneOf(name, allowed, given);
}
