import {
  AuthError,
  ConfidentialClientApplication,
  ManagedIdentityApplication,
  type NodeAuthOptions,
} from "@azure/msal-node";
import { msalAuthority } from "@/lib/auth/authority";
import { EXCHANGE_AUDIENCE } from "@/lib/auth/exchangeAudience";
import type { Config } from "@/lib/config/readConfig";
import { type Result, fail, ok } from "@/lib/domain/result";
import { type Credential, readAssertion } from "./credential";

/** Gives a token with which the application itself calls Graph; `fresh`: not one that it gave before. */
export type AppTokens = (fresh?: boolean) => Promise<Result<string, string>>;

/**
 * Tokens of the application, nobody being signed in. MSAL keeps one until shortly before it expires;
 * who asks while another is on its way shares that request. Errors are sentences without secrets.
 */
export function appTokens(config: Config, credential: Credential): AppTokens {
  const client = new ConfidentialClientApplication({
    auth: { clientId: config.clientId, ...msalAuthority(config), ...proof(credential) },
  });
  const scopes = [`${config.graphUrl}/.default`];
  const acquire = async (skipCache: boolean): Promise<Result<string, string>> => {
    try {
      const answer = await client.acquireTokenByClientCredential({ scopes, skipCache });
      return answer === null
        ? fail("Microsoft Entra gave no token, and no reason.")
        : ok(answer.accessToken);
    } catch (error) {
      if (error instanceof NoAssertion) return fail(error.message);
      // MSAL's messages are not passed on: one day they may quote what was sent.
      if (error instanceof AuthError) return fail(explainRefusal(error));
      throw error;
    }
  };
  const onTheWay = new Map<boolean, Promise<Result<string, string>>>();
  return (fresh = false) => {
    const running = onTheWay.get(fresh);
    if (running) return running;
    const started = acquire(fresh).finally(() => onTheWay.delete(fresh));
    onTheWay.set(fresh, started);
    return started;
  };
}

/** There is no token of the other identity with which to prove ours. */
class NoAssertion extends Error {}

function proof(credential: Credential): Partial<NodeAuthOptions> {
  switch (credential.kind) {
    case "secret":
      return { clientSecret: credential.secret };
    case "certificate": {
      const { thumbprintSha256, privateKey } = credential.certificate;
      return { clientCertificate: { thumbprintSha256, privateKey } };
    }
    case "assertion":
      return { clientAssertion: () => assertionIn(credential.path) };
    case "managed-identity":
      return { clientAssertion: managedIdentity(credential.clientId) };
  }
}

/** Read at each use: the file is written anew long before the token in it expires. */
async function assertionIn(path: string): Promise<string> {
  const assertion = await readAssertion(path);
  if (!assertion.ok) throw new NoAssertion(assertion.error);
  return assertion.value;
}

function managedIdentity(clientId: string): () => Promise<string> {
  const identity = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: clientId },
  });
  return async () => {
    try {
      return (await identity.acquireToken({ resource: EXCHANGE_AUDIENCE })).accessToken;
    } catch (error) {
      if (!(error instanceof AuthError)) throw error;
      throw new NoAssertion(
        `The managed identity gives no token (${safe(error.errorCode)}). Check that this host has it, and ENTRA_MANAGED_IDENTITY_CLIENT_ID.`,
      );
    }
  };
}

/** What to do about Entra's own error numbers, which say more than the codes of OAuth. */
const REASONS: Readonly<Record<string, string>> = {
  "7000215":
    "the client secret is wrong. Set ENTRA_CLIENT_SECRET to the secret's value, not its id",
  "7000222": "the client secret has expired. Make a new one",
  "7000112": "the application is disabled in the tenant. Enable it under Enterprise applications",
  "7000218": "it got no credential. Check that one of the ENTRA_CLIENT_… variables is set",
  "7000229":
    "the application has no service principal in the tenant. Open it once under Enterprise applications, or make one",
  "700016": "the tenant knows no application with the id in ENTRA_CLIENT_ID",
  "700027": "the certificate is not registered for the application, or has expired",
  "700024":
    "the federated token has expired and must be written anew, or the clock of this machine is wrong",
  "70025":
    "the application has no federated credential. Add one for the token’s issuer and subject",
  "70021": "no federated credential of the application fits the token's issuer and subject",
  "700211": "no federated credential of the application fits the token's issuer",
  "700212": "no federated credential of the application fits the token's audience",
  "700213": "no federated credential of the application fits the token's subject",
  "90002": "there is no tenant with the id in ENTRA_TENANT_ID",
};

/** Why there is no token, in a sentence that repeats nothing that was sent. */
function explainRefusal({ errorCode, errorMessage, correlationId }: AuthError): string {
  if (/network|timeout|endpoints_resolution|openid_config/.test(errorCode)) {
    return "The sign-in service is not responding. Check the network and ENTRA_AUTHORITY_URL.";
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
  invalid_resource: "GRAPH_URL is not the Graph of this tenant's cloud",
  invalid_scope: "GRAPH_URL is not the Graph of this tenant's cloud",
};

function safe(text: string): string {
  return text.replace(/[^\w-]/g, "").slice(0, 64);
}
