import { appTokens } from "@/lib/auth/server/appToken";
import { readCredential } from "@/lib/auth/server/credential";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import { tellCredential } from "@/lib/auth/server/tellCredential";
import type { Config, Environment } from "@/lib/config/readConfig";
import { type Result, fail, ok } from "@/lib/domain/result";
import type { NoAccess } from "./checkSetup";

/** The application's own way to Graph, by the credential that the variables name; or why there is none. */
export async function applicationAccess(
  config: Config,
  env: Environment,
): Promise<Result<GraphAccess, NoAccess>> {
  const credential = await readCredential(env);
  if (!credential.ok) {
    return fail({ problem: "credential-missing", detail: tellCredential(credential.error) });
  }
  const token = await appTokens(config, credential.value)();
  return token.ok
    ? ok({ graphUrl: config.graphUrl, token: token.value })
    : fail({ problem: "credential-refused", detail: tellCredential(token.error) });
}
