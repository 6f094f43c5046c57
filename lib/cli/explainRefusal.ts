/** What MSAL tells of a failure, as far as it is used. */
interface Refusal {
  readonly errorCode: string;
  readonly errorMessage: string;
  readonly correlationId: string;
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
export function explainRefusal({ errorCode, errorMessage, correlationId }: Refusal): string {
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
