import { type Result, fail, ok } from "@/lib/domain/result";
import type { Environment } from "./readConfig";

/** The variables that name a credential of the application, of which one is set. */
export const CREDENTIAL_VARIABLES = {
  secret: "ENTRA_CLIENT_SECRET",
  certificate: "ENTRA_CLIENT_CERTIFICATE_PATH",
  assertion: "ENTRA_CLIENT_ASSERTION_PATH",
  "managed-identity": "ENTRA_MANAGED_IDENTITY_CLIENT_ID",
} as const;

export type CredentialKind = keyof typeof CREDENTIAL_VARIABLES;

const KINDS = Object.keys(CREDENTIAL_VARIABLES) as readonly CredentialKind[]; // Object.keys gives texts

/** Which credential the environment names; or that it names none, or several. */
export function credentialKind(env: Environment): Result<CredentialKind, string> {
  const [only, ...others] = KINDS.filter((kind) => env[CREDENTIAL_VARIABLES[kind]]?.trim());
  if (only === undefined) {
    const names = Object.values(CREDENTIAL_VARIABLES);
    return fail(`No credential is set: set ${names.slice(0, -1).join(", ")} or ${names.at(-1)}.`);
  }
  if (others.length === 0) return ok(only);
  const names = [only, ...others].map((kind) => CREDENTIAL_VARIABLES[kind]).join(" and ");
  return fail(`${names} are set: it is unclear which one applies. Leave one.`);
}
