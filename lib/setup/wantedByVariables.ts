import { REDIRECT_PATH } from "@/lib/auth/authority";
import { credentialKind } from "@/lib/config/credentialKind";
import type { Environment } from "@/lib/config/readConfig";
import { guid, originUrl, port } from "@/lib/config/values";
import type { RegisteredCredential, Wanted } from "./registration";

/** What is to be registered, as far as variables tell it that may be wrong, each on its own. */
export function wantedByVariables(env: Environment): Wanted {
  const { ENTRA_TENANT_ID, ENTRA_CLIENT_ID, PUBLIC_URL, PORT, GRAPH_URL, GRAPH_CREDENTIAL } = env;
  const address =
    originUrl.safeParse(PUBLIC_URL).data ?? `http://localhost:${port.safeParse(PORT).data ?? 3000}`;
  return {
    tenantId: guid.safeParse(ENTRA_TENANT_ID).data ?? null,
    clientId: guid.safeParse(ENTRA_CLIENT_ID).data ?? null,
    redirectUri: `${address}${REDIRECT_PATH}`,
    way: GRAPH_CREDENTIAL?.trim() === "delegated" ? "delegated" : "application",
    credential: credentialOf(env),
    graphUrl: originUrl.safeParse(GRAPH_URL).data ?? "https://graph.microsoft.com",
  };
}

/** No value of the variables: paths are of nobody's concern who only opens the page. */
function credentialOf(env: Environment): RegisteredCredential {
  const kind = credentialKind(env);
  switch (kind.ok ? kind.value : "certificate") {
    case "secret":
      return { kind: "secret" };
    case "certificate":
      return { kind: "certificate", publicPath: null };
    case "assertion":
      return { kind: "assertion", issuer: null, subject: null };
    case "managed-identity":
      return { kind: "managed-identity", issuer: null, subject: null };
  }
}
