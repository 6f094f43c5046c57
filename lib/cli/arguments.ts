import { SEVERITIES } from "@/lib/domain/findings/finding";
import type { FailOn } from "@/lib/domain/standard/auditReport";
import { type Result, fail, ok } from "@/lib/domain/result";
import { auditAsJson } from "@/lib/domain/standard/formats/json";
import { auditAsJunit } from "@/lib/domain/standard/formats/junit";
import { auditAsSarif } from "@/lib/domain/standard/formats/sarif";
import { auditAsText } from "@/lib/domain/standard/formats/text";
import { oneOf, parseOptions } from "./options";
import type { ReportInput } from "@/lib/domain/standard/formats/reportInput";

const FORMATS = ["text", "json", "junit", "sarif"] as const;
type Format = (typeof FORMATS)[number];

/** Those that can be written to files beside what is printed. */
const FILE_FORMATS = ["json", "junit", "sarif"] as const satisfies readonly Format[];

export const WRITERS: Readonly<Record<Format, (input: ReportInput) => string | Promise<string>>> = {
  text: auditAsText,
  json: auditAsJson,
  junit: auditAsJunit,
  sarif: auditAsSarif,
};

/** What the command was asked to do. */
export type Wanted =
  | { readonly kind: "help" }
  | {
      readonly kind: "audit";
      readonly standard: string | null;
      readonly failOn: FailOn;
      /** What is printed. */
      readonly format: Format;
      readonly files: readonly { readonly format: Format; readonly path: string }[];
    };

const FAIL_ON: readonly FailOn[] = [...SEVERITIES, "none"];

const options = {
  standard: { type: "string" },
  "fail-on": { type: "string", default: "error" },
  format: { type: "string", default: "text" },
  json: { type: "string" },
  junit: { type: "string" },
  sarif: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Reads the command line, or says in a sentence what is wrong with it. */
export function readArguments(args: readonly string[]): Result<Wanted, string> {
  const parsed = parseOptions(args, options);
  if (!parsed.ok) return parsed;
  const { standard, help, ...values } = parsed.value;
  if (help === true) return ok({ kind: "help" });

  const failOn = oneOf("--fail-on", FAIL_ON, values["fail-on"]);
  if (!failOn.ok) return failOn;
  const format = oneOf("--format", FORMATS, values.format);
  if (!format.ok) return format;
  const files = FILE_FORMATS.flatMap((each) => {
    const path = values[each];
    return path === undefined ? [] : [{ format: each, path }];
  });
  const empty = [["standard", standard] as const, ...files.map((f) => [f.format, f.path] as const)];
  for (const [name, path] of empty) {
    if (path?.trim() === "") return fail(`--${name} needs the name of a file.`);
  }
  if (new Set(files.map(({ path }) => path)).size < files.length) {
    return fail("Each report needs a file of its own.");
  }
  return ok({
    kind: "audit",
    standard: standard ?? null,
    failOn: failOn.value,
    format: format.value,
    files,
  });
}

/** What `--help` prints. */
export const HELP = `Compares a tenant with its standard and looks for findings, without a browser.

  npm run audit -- [options]

  --standard <file>   settings as Dialgate exports them, JSON or CSV, with the findings that are
                      accepted; without it only findings are looked for
  --fail-on <what>    from which severity on an open finding fails: error (default), warning, note
                      or none
  --format <format>   what is printed: text (default), json, junit or sarif
  --json <file>       write the report to files as well, in one format or several
  --junit <file>
  --sarif <file>
  --help              print this

Exit codes: 0 as it should be; 1 the tenant differs from its standard, or a finding is open; 2 it could
not be done, and standard error says why.

Environment: ENTRA_TENANT_ID, ENTRA_CLIENT_ID and one of
  ENTRA_CLIENT_SECRET             a client secret
  ENTRA_CLIENT_CERTIFICATE_PATH   a PEM file with a certificate and its private key
  ENTRA_CLIENT_ASSERTION_PATH     a file with a token of a federated credential
`;
