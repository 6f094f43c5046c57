import { resolve } from "node:path";
import { CREDENTIAL_VARIABLES } from "@/lib/config/credentialKind";
import { type Result, fail, ok } from "@/lib/domain/result";
import {
  type Variables,
  readEnvFile,
  withVariables,
  writeEnvFile,
} from "@/lib/setup/server/envFile";
import type { Answers } from "./answers";
import type { Options } from "./arguments";
import type { SetupContext } from "./context";
import { confirm } from "./prompter";

/** Writes the file of variables, if that is wanted; what is set there already is asked about first. */
export async function writeVariables(
  { envFile, yes }: Options,
  { home, prompter, print, env }: SetupContext,
  answers: Answers,
): Promise<Result<null, string>> {
  const path = resolve(home, envFile);
  const text = await readEnvFile(path);
  if (text === null) return fail(`${envFile} cannot be read.`);
  const next = withVariables(text, variablesOf(answers, env));
  if (!next.ok) return next;
  if (next.value === text) {
    print(`\n${envFile} says all of this already.\n`);
    return ok(null);
  }
  if (!yes) {
    if (prompter === null) {
      if (text !== "") return fail(`${envFile} is there already: give --yes to change it.`);
    } else if (!(await confirm(prompter, question(envFile, text), text === ""))) {
      print(`\n${envFile} was not written.\n`);
      return ok(null);
    }
  }
  const written = await writeEnvFile(path, next.value);
  if (!written.ok) return written;
  print(`\nWrote ${envFile}. “npm start” runs Dialgate with it.\n`);
  return ok(null);
}

function question(envFile: string, text: string): string {
  return text === ""
    ? `Write ${envFile}?`
    : `Change ${envFile}? Lines of other variables stay as they are`;
}

/** Addresses are written only where they were set: the others are Microsoft's. */
function variablesOf({ config, credential }: Answers, env: SetupContext["env"]): Variables {
  const { tenantId, clientId, graphCredential, publicUrl, authorityUrl, graphUrl } = config;
  const none = Object.fromEntries(Object.values(CREDENTIAL_VARIABLES).map((name) => [name, null]));
  return {
    ENTRA_TENANT_ID: tenantId,
    ENTRA_CLIENT_ID: clientId,
    GRAPH_CREDENTIAL: graphCredential,
    ...(credential?.variables ?? none),
    ...(publicUrl === null ? {} : { PUBLIC_URL: publicUrl }),
    ...(env["ENTRA_AUTHORITY_URL"]?.trim() ? { ENTRA_AUTHORITY_URL: authorityUrl } : {}),
    ...(env["GRAPH_URL"]?.trim() ? { GRAPH_URL: graphUrl } : {}),
  };
}
