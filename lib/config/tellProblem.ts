import { anyOf, joined } from "@/lib/domain/format";
import { t } from "@/lib/i18n/t";
import { type ChoiceProblem, CREDENTIAL_VARIABLES } from "./credentialKind";
import type { PlainFault } from "./faults";
import type { VariableProblem } from "./readConfig";
import type { ConfigProblem } from "./readServerConfig";

const ID = "00000000-0000-0000-0000-000000000000";
const HTTPS = "https://";
const KEY_COMMAND = "openssl rand -base64 32";

const PLAIN: Readonly<Record<PlainFault, (name: string) => string>> = {
  "not-set": (name) => t`${name} is not set`,
  "no-id": (name) => t`${name} must be an id of the form ${ID}`,
  "no-address": (name) => t`${name} must be an address such as ${"https://graph.microsoft.com"}`,
  "no-https": (name) => t`${name} must begin with ${HTTPS}`,
  "http-elsewhere": (name) =>
    t`${name} must begin with ${HTTPS} (http is taken for this machine only)`,
  "names-user": (name) => t`${name} must not hold a user name or password`,
  "names-path": (name) => t`${name} must have nothing after the host`,
  "no-port": (name) => t`${name} must be a port number`,
  "no-host": (name) =>
    t`${name} must be a host name or an address of this machine, such as ${"localhost"} or ${"0.0.0.0"}`,
  "no-base64": (name) => t`${name} must be base64, as \`${KEY_COMMAND}\` writes it`,
  "no-key-size": (name) => t`${name} must hold 16, 24 or 32 bytes, as of \`${KEY_COMMAND}\``,
  "no-seconds": (name) => t`${name} must be a whole number of seconds`,
  "no-count": (name) => t`${name} must be a whole number`,
};

/** What is wrong with a variable, for whoever reads it now. Without a full stop. */
export function tellVariable(problem: VariableProblem): string {
  const { name, code } = problem;
  if (code === "out-of-range") {
    // A port is no amount: "65535" is written alike everywhere.
    return t`${name} must be from ${String(problem.least)} to ${String(problem.most)}`;
  }
  if (code === "no-choice") return t`${name} must be ${anyOf(problem.values)}`;
  if (code === "other-set") {
    return t`${name} is not set, but ${problem.other} is: set both, or neither`;
  }
  return PLAIN[code](name);
}

/** Why it cannot be told which credential applies, where there has to be one. */
export function tellChoice(problem: ChoiceProblem): string {
  return problem.code === "no-credential"
    ? t`No credential is set: set ${credentials()}.`
    : t`${joined(problem.names)} are set: it is unclear which one applies. Leave one.`;
}

/** What is wrong with the variables of the server, which can do without a credential. */
export function tellProblem(problem: ConfigProblem): string {
  if ("name" in problem) return tellVariable(problem);
  return problem.code === "no-credential"
    ? t`No credential is set: set ${credentials()}. Or set ${DELEGATED}, where the tenant grants delegated permissions.`
    : t`${joined(problem.names)} are set: it is unclear which one applies. Leave one. Or set ${DELEGATED}, where the tenant grants delegated permissions.`;
}

const DELEGATED = "GRAPH_CREDENTIAL=delegated";

function credentials(): string {
  return anyOf(Object.values(CREDENTIAL_VARIABLES));
}
