import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Config } from "@/lib/config/readConfig";
import type { Environment } from "@/lib/config/readConfig";
import { namesTenant, readConfig } from "@/lib/config/readConfig";
import { auditReport, fails } from "@/lib/domain/standard/auditReport";
import { plain } from "@/lib/domain/standard/formats/plain";
import type { Told } from "@/lib/domain/standard/formats/told";
import type { Result } from "@/lib/domain/result";
import { fail, ok } from "@/lib/domain/result";
import type { Wanted } from "./arguments";
import { readCredential } from "./credential";
import { EXIT } from "./exitCodes";
import { WRITERS } from "./formats";
import { readTenant } from "./readTenant";
import { readStandard } from "./standard";
import type { Surroundings } from "./surroundings";
import { appToken } from "./token";

type AuditWanted = Extract<Wanted, { kind: "audit" }>;

/** Audits the tenant, prints and writes the reports; gives the exit code, or why it could not be done. */
export async function audit(
  wanted: AuditWanted,
  { env, folder, print }: Omit<Surroundings, "complain">,
): Promise<Result<number, string>> {
  const config = configured(env);
  if (!config.ok) return config;
  const told = await look(wanted, config.value, env, folder);
  if (!told.ok) return told;
  for (const { format, path } of wanted.files) {
    const text = await WRITERS[format](told.value);
    if (!(await couldWrite(resolve(folder, path), text)))
      return fail(`The report cannot be written to “${plain(path)}”.`);
  }
  print(await WRITERS[wanted.format](told.value));
  return ok(fails(told.value.report, wanted.failOn) ? EXIT.failed : EXIT.passed);
}

/** Cheap and certain refusals come first: the file before the credential, and both before Graph. */
async function look(
  { standard: name, failOn }: AuditWanted,
  config: Config,
  env: Environment,
  folder: string,
): Promise<Result<Told, string>> {
  const { tenantId, graphUrl } = config;
  const standard = name === null ? ok(null) : await readStandard(name, folder, tenantId);
  if (!standard.ok) return standard;
  const credential = await readCredential(env);
  if (!credential.ok) return credential;
  const token = await appToken(config, credential.value);
  if (!token.ok) return token;
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
  return config.ok ? config : fail(config.error.map((problem) => `${problem}.`).join("\n"));
}

async function couldWrite(path: string, text: string): Promise<boolean> {
  return writeFile(path, text).then(
    () => true,
    () => false,
  );
}
