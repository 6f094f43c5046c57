import { type Result, fail } from "@/lib/domain/result";
import { credentialKind } from "./credentialKind";
import { readConfig, type Config, type Environment } from "./readConfig";

const OTHER_WAY =
  "Or set GRAPH_CREDENTIAL=delegated, where the tenant grants delegated permissions.";

/** `readConfig` for the server, which needs a credential where the application itself calls Graph. */
export function readServerConfig(env: Environment): Result<Config, readonly string[]> {
  const config = readConfig(env);
  if (!config.ok || config.value.graphCredential === "delegated") return config;
  const kind = credentialKind(env);
  return kind.ok ? config : fail([`${kind.error} ${OTHER_WAY}`]);
}
