import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Config, type Environment, namesTenant, readConfig } from "@/lib/config/readConfig";
import { auditReport, fails } from "@/lib/domain/standard/auditReport";
import { plain, logged } from "@/lib/domain/plain";
import type { ReportInput } from "@/lib/domain/standard/formats/reportInput";
import { type Result, fail, ok } from "@/lib/domain/result";
import { HELP, type Wanted, WRITERS, readArguments } from "./arguments";
import { readCredential } from "@/lib/auth/server/credential";
import { readTenant } from "./readTenant";
import { readStandard } from "./standard";
import { appTokens } from "@/lib/auth/server/appToken";
import { tellCredential } from "@/lib/auth/server/tellCredential";
import { tellVariable } from "@/lib/config/tellProblem";

/** What the command ends with. */
export const EXIT = {
  /** The tenant is as it should be. */
  passed: 0,
  /** It differs from its standard, or a grave finding is open. */
  failed: 1,
  /** Nothing can be said: the command was called wrongly, or could not read what it needs. */
  notDone: 2,
} as const;

type AuditWanted = Extract<Wanted, { kind: "audit" }>;

/** Audits the tenant, prints and writes the reports; gives the exit code, or why it could not be done. */
export async function audit(
  wanted: AuditWanted,
  { env, folder, print }: Omit<CliContext, "complain">,
): Promise<Result<number, string>> {
  const config = configured(env);
  if (!config.ok) return config;
  const input = await look(wanted, config.value, env, folder);
  if (!input.ok) return input;
  for (const { format, path } of wanted.files) {
    const text = await WRITERS[format](input.value);
    const isWritten = await writeFile(resolve(folder, path), text).then(
      () => true,
      () => false,
    );
    if (!isWritten) return fail(`The report cannot be written to “${plain(path)}”.`);
  }
  print(await WRITERS[wanted.format](input.value));
  return ok(fails(input.value.report, wanted.failOn) ? EXIT.failed : EXIT.passed);
}

/** Cheap and certain refusals come first: the file before the credential, and both before Graph. */
async function look(
  { standard: name, failOn }: AuditWanted,
  config: Config,
  env: Environment,
  folder: string,
): Promise<Result<ReportInput, string>> {
  const { tenantId, graphUrl } = config;
  const standard = name === null ? ok(null) : await readStandard(name, folder, tenantId);
  if (!standard.ok) return standard;
  const credential = await readCredential(env);
  if (!credential.ok) return fail(tellCredential(credential.error));
  const token = await appTokens(config, credential.value)();
  if (!token.ok) return fail(tellCredential(token.error));
  const tenant = await readTenant({ graphUrl, token: token.value });
  if (!tenant.ok) return tenant;
  const { snapshot, applications } = tenant.value;
  const reading = standard.value?.reading ?? null;
  return ok({
    report: auditReport(tenantId, snapshot, applications, reading),
    failOn,
    standard: standard.value,
  });
}

function configured(env: Environment): Result<Config, string> {
  if (!namesTenant(env)) {
    return fail("No tenant is named. Set ENTRA_TENANT_ID and ENTRA_CLIENT_ID.");
  }
  const config = readConfig(env);
  return config.ok
    ? config
    : fail(config.error.map((problem) => `${tellVariable(problem)}.`).join("\n"));
}

/** Where the command runs. */
export interface CliContext {
  readonly env: Environment;
  /** To which the names of files are relative. */
  readonly folder: string;
  readonly print: (text: string) => void;
  /** Tells what went wrong, a line at a time. */
  readonly complain: (line: string) => void;
}

/** Does what the command line asks for; gives the exit code. */
export async function command(args: readonly string[], context: CliContext): Promise<number> {
  const wanted = readArguments(args);
  if (!wanted.ok) return refuse(`${wanted.error}\n--help lists what can be given.`, context);
  if (wanted.value.kind === "help") {
    context.print(HELP);
    return EXIT.passed;
  }
  try {
    const done = await audit(wanted.value, context);
    return done.ok ? done.value : refuse(done.error, context);
  } catch (error) {
    // A defect. Node would end with 1, which here means that the tenant is not as it should be. The
    // message is left out, since nobody knows what it quotes.
    const name = error instanceof Error ? error.name : typeof error;
    return refuse(`The audit stopped unexpectedly (${name}).`, context);
  }
}

function refuse(reason: string, { complain }: CliContext): number {
  for (const line of reason.split("\n")) complain(`dialgate: ${logged(line)}`);
  return EXIT.notDone;
}
