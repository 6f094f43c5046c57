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

/** Why it cannot be told which credential applies. */
export type ChoiceProblem =
  | { readonly code: "no-credential" }
  | { readonly code: "several-credentials"; readonly names: readonly string[] };

/** Which credential the environment names; or that it names none, or several. */
export function credentialKind(env: Environment): Result<CredentialKind, ChoiceProblem> {
  const [only, ...others] = KINDS.filter((kind) => env[CREDENTIAL_VARIABLES[kind]]?.trim());
  if (only === undefined) return fail({ code: "no-credential" });
  if (others.length === 0) return ok(only);
  const names = [only, ...others].map((kind) => CREDENTIAL_VARIABLES[kind]);
  return fail({ code: "several-credentials", names });
}
