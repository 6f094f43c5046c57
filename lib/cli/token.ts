import { AuthError, ConfidentialClientApplication, type NodeAuthOptions } from "@azure/msal-node";
import { msalAuthority } from "@/lib/auth/authority";
import type { Config } from "@/lib/config/readConfig";
import type { Result } from "@/lib/domain/result";
import { fail, ok } from "@/lib/domain/result";
import type { Credential } from "./credential";
import { explainRefusal } from "./explainRefusal";

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
