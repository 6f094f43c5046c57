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
import type { Refusal, TokenProblem } from "./tellCredential";

/** Gives a token with which the application itself calls Graph; `fresh`: not one that it gave before. */
export type AppTokens = (fresh?: boolean) => Promise<Result<string, TokenProblem>>;

/**
 * Tokens of the application, nobody being signed in. MSAL keeps one until shortly before it expires;
 * who asks while another is on its way shares that request, and so its problem, which is no sentence.
 */
export function appTokens(config: Config, credential: Credential): AppTokens {
  const client = new ConfidentialClientApplication({
    auth: { clientId: config.clientId, ...msalAuthority(config), ...proof(credential) },
  });
  const scopes = [`${config.graphUrl}/.default`];
  const acquire = async (skipCache: boolean): Promise<Result<string, TokenProblem>> => {
    try {
      const answer = await client.acquireTokenByClientCredential({ scopes, skipCache });
      return answer === null ? fail({ code: "no-answer" }) : ok(answer.accessToken);
    } catch (error) {
      if (error instanceof NoAssertion) return fail(error.problem);
      // MSAL's messages are not passed on: one day they may quote what was sent.
      if (error instanceof AuthError) return fail(problemOf(error));
      throw error;
    }
  };
  const onTheWay = new Map<boolean, Promise<Result<string, TokenProblem>>>();
  return (fresh = false) => {
    const running = onTheWay.get(fresh);
    if (running) return running;
    const started = acquire(fresh).finally(() => onTheWay.delete(fresh));
    onTheWay.set(fresh, started);
    return started;
  };
}

/** There is no token of the other identity with which to prove ours. */
class NoAssertion extends Error {
  constructor(readonly problem: TokenProblem) {
    super(problem.code);
  }
}

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
      throw new NoAssertion({ code: "no-identity", error: safe(error.errorCode) });
    }
  };
}

/** Entra's own error numbers, which say more than the codes of OAuth. */
const REASONS: Readonly<Record<string, Refusal>> = {
  "7000215": "secret-wrong",
  "7000222": "secret-expired",
  "7000112": "disabled",
  "7000218": "no-credential",
  "7000229": "no-principal",
  "700016": "client-unknown",
  "700027": "certificate-unknown",
  "700024": "assertion-expired",
  "70025": "no-federation",
  "70021": "other-subject-or-issuer",
  "700211": "other-issuer",
  "700212": "other-audience",
  "700213": "other-subject",
  "90002": "tenant-unknown",
};

const OAUTH_REASONS: Readonly<Record<string, Refusal>> = {
  invalid_client: "not-accepted",
  unauthorized_client: "not-allowed",
  temporarily_unavailable: "not-available",
  invalid_resource: "other-cloud",
  invalid_scope: "other-cloud",
};

/** Why there is no token, without anything that was sent. */
function problemOf({ errorCode, errorMessage, correlationId }: AuthError): TokenProblem {
  if (/network|timeout|endpoints_resolution|openid_config/.test(errorCode)) {
    return { code: "unreachable" };
  }
  const number = /AADSTS(\d+)/.exec(errorMessage)?.[1];
  const code = (number && `AADSTS${number}`) ?? safe(errorCode);
  const why = REASONS[number ?? ""] ?? OAUTH_REASONS[errorCode] ?? "unknown";
  const reference = [code, safe(correlationId)].filter((part) => part !== "").join(", ");
  return { code: "refused", why, reference };
}

function safe(text: string): string {
  return text.replace(/[^\w-]/g, "").slice(0, 64);
}
