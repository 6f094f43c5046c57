import type { NodeAuthOptions } from "@azure/msal-node";
import type { TestTenant } from "./local";

/** MSAL takes no http authority, unless it is told the endpoints of an https one. */
export function msalOptions(tenant: TestTenant): NodeAuthOptions {
  const { host } = new URL(tenant.authority);
  return {
    clientId: tenant.clients.spa.clientId,
    authority: `https://${host}/${tenant.id}`,
    knownAuthorities: [host],
    authorityMetadata: JSON.stringify({
      issuer: tenant.issuer,
      authorization_endpoint: `${tenant.authority}/oauth2/v2.0/authorize`,
      token_endpoint: `${tenant.authority}/oauth2/v2.0/token`,
      jwks_uri: `${tenant.authority}/discovery/v2.0/keys`,
    }),
  };
}
