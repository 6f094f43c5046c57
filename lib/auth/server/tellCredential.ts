import type { ChoiceProblem } from "@/lib/config/credentialKind";
import { tellChoice } from "@/lib/config/tellProblem";
import { t } from "@/lib/i18n/t";

/** What is wrong with a file that a variable names. */
export type FileFault = "file-unreadable" | "no-assertion" | CertificateFault;

/** What is wrong with a PEM file. */
export type CertificateFault =
  "key-with-password" | "no-key" | "no-certificate" | "key-of-another" | "certificate-expired";

/** Why there is no credential; of no language, as what `lib/config` finds, and without any value. */
export type CredentialProblem =
  ChoiceProblem | { readonly code: FileFault | "no-client-id"; readonly name: string };

/** Why Microsoft Entra gives no token, as far as it can be told from its error. */
export type Refusal =
  | ("secret-wrong" | "secret-expired" | "disabled" | "no-credential" | "no-principal")
  | ("client-unknown" | "certificate-unknown" | "assertion-expired" | "no-federation")
  | ("other-subject-or-issuer" | "other-issuer" | "other-audience" | "other-subject")
  | (
      | "tenant-unknown"
      | "not-accepted"
      | "not-allowed"
      | "not-available"
      | "other-cloud"
      | "unknown"
    );

/** Why there is no token. Shared by all who wait for the same one, whatever they speak. */
export type TokenProblem =
  | CredentialProblem
  | { readonly code: "unreachable" | "no-answer" }
  /** `error`: as the SDK calls it. */
  | { readonly code: "no-identity"; readonly error: string }
  /** `reference`: by which Microsoft's support finds it. */
  | { readonly code: "refused"; readonly why: Refusal; readonly reference: string };

const NAMED: Readonly<Record<FileFault | "no-client-id", (name: string) => string>> = {
  "no-client-id": (name) => t`${name} must be the client id of the managed identity.`,
  "file-unreadable": (name) => t`The file that ${name} names cannot be read.`,
  "no-assertion": (name) => t`The file that ${name} names holds no JSON Web Token.`,
  "key-with-password": (name) =>
    t`The file that ${name} names has a private key with a password; store it without one, readable for nobody else.`,
  "no-key": (name) => t`The file that ${name} names holds no private key in PEM.`,
  "no-certificate": (name) => t`The file that ${name} names holds no certificate in PEM.`,
  "key-of-another": (name) =>
    t`The file that ${name} names has a private key that is not the certificate’s.`,
  "certificate-expired": (name) =>
    t`The file that ${name} names holds a certificate that has expired.`,
};

/** What to do about a refusal, with the reference of Microsoft's support. */
const REFUSALS: Readonly<Record<Refusal, (reference: string) => string>> = {
  "secret-wrong": (reference) =>
    t`Microsoft Entra gives no token: the client secret is wrong. Set ENTRA_CLIENT_SECRET to the secret’s value, not its id (${reference}).`,
  "secret-expired": (reference) =>
    t`Microsoft Entra gives no token: the client secret has expired. Make a new one (${reference}).`,
  disabled: (reference) =>
    t`Microsoft Entra gives no token: the application is disabled in the tenant. Enable it under Enterprise applications (${reference}).`,
  "no-credential": (reference) =>
    t`Microsoft Entra gives no token: it got no credential. Check that one of the ENTRA_CLIENT_… variables is set (${reference}).`,
  "no-principal": (reference) =>
    t`Microsoft Entra gives no token: the application has no service principal in the tenant. Open it once under Enterprise applications, or make one (${reference}).`,
  "client-unknown": (reference) =>
    t`Microsoft Entra gives no token: the tenant knows no application with the id in ENTRA_CLIENT_ID (${reference}).`,
  "certificate-unknown": (reference) =>
    t`Microsoft Entra gives no token: the certificate is not registered for the application, or has expired (${reference}).`,
  "assertion-expired": (reference) =>
    t`Microsoft Entra gives no token: the federated token has expired and must be written anew, or the clock of this machine is wrong (${reference}).`,
  "no-federation": (reference) =>
    t`Microsoft Entra gives no token: the application has no federated credential. Add one for the token’s issuer and subject (${reference}).`,
  "other-subject-or-issuer": (reference) =>
    t`Microsoft Entra gives no token: no federated credential of the application fits the token’s issuer and subject (${reference}).`,
  "other-issuer": (reference) =>
    t`Microsoft Entra gives no token: no federated credential of the application fits the token’s issuer (${reference}).`,
  "other-audience": (reference) =>
    t`Microsoft Entra gives no token: no federated credential of the application fits the token’s audience (${reference}).`,
  "other-subject": (reference) =>
    t`Microsoft Entra gives no token: no federated credential of the application fits the token’s subject (${reference}).`,
  "tenant-unknown": (reference) =>
    t`Microsoft Entra gives no token: there is no tenant with the id in ENTRA_TENANT_ID (${reference}).`,
  "not-accepted": (reference) =>
    t`Microsoft Entra gives no token: it does not accept the credential. Check it, and ENTRA_CLIENT_ID (${reference}).`,
  "not-allowed": (reference) =>
    t`Microsoft Entra gives no token: the application may not sign in by itself. Check ENTRA_CLIENT_ID (${reference}).`,
  "not-available": (reference) =>
    t`Microsoft Entra gives no token: it is not available just now. Try again (${reference}).`,
  "other-cloud": (reference) =>
    t`Microsoft Entra gives no token: GRAPH_URL is not the Graph of this tenant’s cloud (${reference}).`,
  unknown: (reference) => t`Microsoft Entra gives no token: it does not say why (${reference}).`,
};

/** Why the server's own credential gives no token, for whoever reads it now. Repeats nothing that was sent. */
export function tellCredential(problem: TokenProblem): string {
  if ("name" in problem) return NAMED[problem.code](problem.name);
  switch (problem.code) {
    case "no-credential":
    case "several-credentials":
      return tellChoice(problem);
    case "unreachable":
      return t`The sign-in service is not responding. Check the network and ENTRA_AUTHORITY_URL.`;
    case "no-answer":
      return t`Microsoft Entra gave no token, and no reason.`;
    case "no-identity":
      return t`The managed identity gives no token (${problem.error}). Check that this host has it, and ENTRA_MANAGED_IDENTITY_CLIENT_ID.`;
    case "refused":
      return REFUSALS[problem.why](problem.reference);
  }
}
