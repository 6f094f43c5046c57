import { CREDENTIAL_VARIABLES } from "@/lib/config/credentialKind";
import type { Environment } from "@/lib/config/readConfig";
import type { ConfigProblem } from "@/lib/config/readServerConfig";
import { tellProblem } from "@/lib/config/tellProblem";
import { t } from "@/lib/i18n/t";

/** What one variable of the server is. */
export interface VariableState {
  readonly name: string;
  readonly what: string;
  readonly state: "set" | "unset" | "wrong";
  /** What is wrong with it; never its value. */
  readonly problem: string | null;
}

const VARIABLES: Readonly<Record<string, string>> = {
  get ENTRA_TENANT_ID() {
    return t`the directory (tenant) id`;
  },
  get ENTRA_CLIENT_ID() {
    return t`the application (client) id`;
  },
  get GRAPH_CREDENTIAL() {
    return t`${"application"} (the default) or ${"delegated"}`;
  },
  get [CREDENTIAL_VARIABLES.certificate]() {
    return t`a PEM file with a certificate and its private key`;
  },
  get [CREDENTIAL_VARIABLES.secret]() {
    return t`a client secret`;
  },
  get [CREDENTIAL_VARIABLES.assertion]() {
    return t`a file with a federated token`;
  },
  get [CREDENTIAL_VARIABLES["managed-identity"]]() {
    return t`the client id of a managed identity`;
  },
  get PUBLIC_URL() {
    return t`where people reach Dialgate, behind a proxy`;
  },
  get PORT() {
    return t`where Dialgate listens`;
  },
  get ENTRA_AUTHORITY_URL() {
    return t`where people sign in, of a national cloud`;
  },
  get GRAPH_URL() {
    return t`Microsoft Graph, of a national cloud`;
  },
};

/**
 * How each variable stands, without any value; and the problems that are of none of these. Told here,
 * to whoever reads the page.
 */
export function variableStates(
  env: Environment,
  problems: readonly ConfigProblem[],
): { readonly variables: readonly VariableState[]; readonly others: readonly string[] } {
  const variables = Object.entries(VARIABLES).map(([name, what]): VariableState => {
    const isSet = Boolean(env[name]?.trim());
    const found = problems.find((each) => namesOf(each).includes(name));
    const problem = found === undefined ? null : tellProblem(found);
    return { name, what, problem, state: !isSet ? "unset" : problem ? "wrong" : "set" };
  });
  const others = problems.filter((each) => !namesOf(each).some((name) => name in VARIABLES));
  return { variables, others: others.map(tellProblem) };
}

/** The variables that a problem is of. */
function namesOf(problem: ConfigProblem): readonly string[] {
  if ("name" in problem) return [problem.name];
  return "names" in problem ? problem.names : [];
}
