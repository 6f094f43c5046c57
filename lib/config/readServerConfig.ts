import { type Result, fail } from "@/lib/domain/result";
import { type ChoiceProblem, credentialKind } from "./credentialKind";
import { readConfig, type Config, type Environment, type VariableProblem } from "./readConfig";

/** What is wrong with the variables of the server. */
export type ConfigProblem = VariableProblem | ChoiceProblem;

/** `readConfig` for the server, which needs a credential where the application itself calls Graph. */
export function readServerConfig(env: Environment): Result<Config, readonly ConfigProblem[]> {
  const config = readConfig(env);
  if (!config.ok || config.value.graphCredential === "delegated") return config;
  const kind = credentialKind(env);
  return kind.ok ? config : fail([kind.error]);
}
