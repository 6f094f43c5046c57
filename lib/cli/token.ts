import { AuthError, ConfidentialClientApplication, type NodeAuthOptions } from "@azure/msal-node";
import { msalAuthority } from "@/lib/auth/authority";
import type { Config } from "@/lib/config/readConfig";
import { type Result, fail, ok } from "@/lib/domain/result";
import type { Credential } from "./credential";

/** A token with which the application itself calls Graph; nobody is signed in. */
export async function appToken(
  config: Config,
  credential: Credential,
): Promise<Result<string, string>> {
  try {
    const client = new ConfidentialClientApplication({
      auth: { clientId: config.clientId, ...msalAuthority(config), ...proof(credential) },
    });
    const scopes = [`${config.graphUrl}/.default`];
    const answer = await client.acquireTokenByClientCredential({ scopes });
    return answer === null
      ? fail("Microsoft Entra gave no token, and no reason.")
      : ok(answer.accessToken);
  } catch (error) {
    // MSAL's messages are not passed on: one day they may quote what was sent.
    if (error instanceof AuthError) return fail(explainRefusal(error));
    throw error;
  }
}

function proof(credential: Credential): Partial<NodeAuthOptions> {
  switch (credential.kind) {
    case "secret":
      return { clientSecret: credential.secret };
    case "certificate":
      return { clientCertificate: credential.certificate };
    case "assertion":
      return { clientAssertion: credential.assertion };
  }
}

/** What to do about Entra's own error numbers, which say more than the codes of OAuth. */
const REASONS: Readonly<Record<string, string>> = {
  "7000215":
    "the client secret is wrong. Set ENTRA_CLIENT_SECRET to the secret's value, not its id",
  "7000222": "the client secret has expired. Make a new one",
  "700016": "the tenant knows no application with the id in ENTRA_CLIENT_ID",
  "700027": "the certificate is not registered for the application, or has expired",
  "700024": "the federated token has expired. Fetch a new one just before the audit",
  "70021": "no federated credential of the application fits the token's issuer and subject",
  "700211": "no federated credential of the application fits the token's issuer",
  "700212": "no federated credential of the application fits the token's audience",
  "700213": "no federated credential of the application fits the token's subject",
  "90002": "there is no tenant with the id in ENTRA_TENANT_ID",
};

/** Why there is no token, in a sentence that repeats nothing that was sent. */
function explainRefusal({ errorCode, errorMessage, correlationId }: AuthError): string {
  if (/network|timeout|endpoints_resolution|openid_config/.test(errorCode)) {
    return "The sign-in service does not answer. Check the network and ENTRA_AUTHORITY_URL.";
  }
  const number = /AADSTS(\d+)/.exec(errorMessage)?.[1];
  const code = (number && `AADSTS${number}`) ?? safe(errorCode);
  const reason = REASONS[number ?? ""] ?? OAUTH_REASONS[errorCode] ?? "it does not say why";
  const reference = [code, safe(correlationId)].filter((part) => part !== "").join(", ");
  return `Microsoft Entra gives no token: ${reason} (${reference}).`;
}

const OAUTH_REASONS: Readonly<Record<string, string>> = {
  invalid_client: "it does not accept the credential. Check it, and ENTRA_CLIENT_ID",
  unauthorized_client: "the application may not sign in by itself. Check ENTRA_CLIENT_ID",
  temporarily_unavailable: "it is not available just now. Try again",
  invalid_scope: "GRAPH_URL is not the Graph of this tenant's cloud",
};

function safe(text: string): string {
  return text.replace(/[^\w-]/g, "").slice(0, 64);
}
