import { parseArgs } from "node:util";
import { SEVERITIES } from "@/lib/domain/findings/finding";
import type { FailOn } from "@/lib/domain/standard/auditReport";
import type { Result } from "@/lib/domain/result";
import { fail, ok } from "@/lib/domain/result";
import type { Format } from "./formats";
import { FILE_FORMATS, FORMATS } from "./formats";

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
  const parsed = parse(args);
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

function parse(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: false }).values);
  } catch (error) {
    // Node words these for people: "Unknown option '--x'", with advice that does not fit here.
    const [sentence = ""] = (error instanceof Error ? error.message : "").split(/\. |\n/);
    return fail(`${sentence.replace(/\.$/, "")}.`);
  }
}

function oneOf<T extends string>(
  name: string,
  allowed: readonly T[],
  given: string,
): Result<T, string> {
  const found = allowed.find((each) => each === given);
  return found === undefined
    ? fail(`${name} takes ${allowed.slice(0, -1).join(", ")} or ${allowed.at(-1) ?? ""}.`)
    : ok(found);
}
