import { issuerOf } from "./claims";
import { OIDC_SCOPES } from "./scopes";

/** The parts of Entra's OpenID configuration that clients read. */
export function openidConfiguration(url: string, tenantId: string) {
  const base = `${url}/${tenantId}`;
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: [
      "client_secret_post",
      "private_key_jwt",
      "client_secret_basic",
    ],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ["query", "fragment", "form_post"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    response_types_supported: ["code"],
    scopes_supported: [...OIDC_SCOPES],
    issuer: issuerOf(url, tenantId),
    request_uri_parameter_supported: false,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: ["sub", "iss", "aud", "exp", "iat", "nonce", "name", "oid", "tid", "ver"],
    tenant_region_scope: null,
    msgraph_host: new URL(url).host,
  };
}

/** What MSAL asks before it trusts a host it does not know. */
export function instanceDiscovery(url: string, authorizeUrl: string) {
  const { host } = new URL(url);
  const tenantId = /^https?:\/\/[^/]+\/([^/]+)/.exec(authorizeUrl)?.[1] ?? "common";
  return {
    tenant_discovery_endpoint: `${url}/${tenantId}/v2.0/.well-known/openid-configuration`,
    "api-version": "1.1",
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  };
}
