import { resolve } from "node:path";
import { CREDENTIAL_VARIABLES } from "../config/credentialKind";
import type { Environment } from "../config/readConfig";

const PATHS = [CREDENTIAL_VARIABLES.certificate, CREDENTIAL_VARIABLES.assertion];

/** The environment with its paths from the root of the disk: the server runs in a folder of its own. */
export function withAbsolutePaths(env: Environment): Environment {
  const set = PATHS.flatMap((name) => {
    const path = env[name]?.trim();
    return path ? [[name, resolve(path)] as const] : [];
  });
  return { ...env, ...Object.fromEntries(set) };
}
