import { CREDENTIAL_VARIABLES } from "@/lib/config/credentialKind";
import type { Environment } from "@/lib/config/readConfig";

/** What one variable of the server is. */
export interface VariableState {
  readonly name: string;
  readonly what: string;
  readonly state: "set" | "not set" | "wrong";
  /** What is wrong with it; never its value. */
  readonly problem: string | null;
}

const VARIABLES: Readonly<Record<string, string>> = {
  ENTRA_TENANT_ID: "the directory (tenant) id",
  ENTRA_CLIENT_ID: "the application (client) id",
  GRAPH_CREDENTIAL: "application (the default) or delegated",
  [CREDENTIAL_VARIABLES.certificate]: "a PEM file with a certificate and its private key",
  [CREDENTIAL_VARIABLES.secret]: "a client secret",
  [CREDENTIAL_VARIABLES.assertion]: "a file with a federated token",
  [CREDENTIAL_VARIABLES["managed-identity"]]: "the client id of a managed identity",
  PUBLIC_URL: "where people reach Dialgate, behind a proxy",
  PORT: "where Dialgate listens",
  ENTRA_AUTHORITY_URL: "where people sign in, of a national cloud",
  GRAPH_URL: "Microsoft Graph, of a national cloud",
};

/** How each variable stands, without any value; and the problems that are of no single one. */
export function variableStates(
  env: Environment,
  problems: readonly string[],
): { readonly variables: readonly VariableState[]; readonly others: readonly string[] } {
  const variables = Object.entries(VARIABLES).map(([name, what]): VariableState => {
    const isSet = Boolean(env[name]?.trim());
    const problem = problems.find((each) => each.startsWith(`${name} `)) ?? null;
    return { name, what, problem, state: !isSet ? "not set" : problem ? "wrong" : "set" };
  });
  const told = new Set(variables.map(({ problem }) => problem));
  return { variables, others: problems.filter((problem) => !told.has(problem)) };
}
