import { errors, type KoaContextWithOIDC, type ResourceServer } from "oidc-provider";
import { GRAPH_RESOURCE } from "../constants";
import type { Tenant } from "../tenants/tenant";
import { ENTRA_TEXT } from "./entraErrors";
import { acceptedScopes, isUnknownScope } from "./scopes";

/** Graph, as the one resource this authority issues tokens for; refuses what cannot be granted. */
export function graphResource(
  ctx: KoaContextWithOIDC,
  tenant: Tenant,
  url: string,
): ResourceServer {
  refuse(ctx, tenant, url);
  return {
    scope: acceptedScopes(url).join(" "),
    audience: GRAPH_RESOURCE,
    accessTokenFormat: "jwt",
    jwt: { sign: { alg: "RS256" } },
  };
}

function refuse(ctx: KoaContextWithOIDC, tenant: Tenant, url: string): void {
  const grantType = ctx.oidc.params?.grant_type;
  if (grantType === "client_credentials") {
    const allowed = acceptedScopes(url).filter((scope) => scope.endsWith("/.default"));
    const asked = ctx.oidc.params?.scope;
    if (typeof asked !== "string" || !allowed.includes(asked)) {
      throw new errors.InvalidScope(ENTRA_TEXT.notDefaultScope, String(asked));
    }
  }
  if (grantType === "refresh_token" && tenant.switches.consent === "missing") {
    throw new errors.CustomOIDCProviderError("invalid_grant", ENTRA_TEXT.consentMissing);
  }
}

/**
 * Widens an authorize request to all that is consented, as Entra does, so that a refresh token is
 * good for every consented permission in whichever form it is later asked for.
 */
export function widenScope(ctx: KoaContextWithOIDC, url: string): void {
  const { params } = ctx.oidc;
  if (!params) return;
  const asked = typeof params.scope === "string" ? params.scope.split(" ") : [];
  const unknown = asked.find((scope) => isUnknownScope(scope, url));
  if (unknown !== undefined) {
    throw new errors.CustomOIDCProviderError("invalid_client", ENTRA_TEXT.unknownScope);
  }
  const all = [...asked, "profile", "email", "offline_access", ...acceptedScopes(url)];
  params.scope = [...new Set(all)].join(" ");
}
