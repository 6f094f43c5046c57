import { errors, type KoaContextWithOIDC, type ResourceServer } from "oidc-provider";
import { GRAPH_RESOURCE } from "../constants";
import type { Tenant } from "../tenants/tenant";
import { ENTRA_TEXT } from "./entraErrors";
import { acceptedScopes, refusedScope } from "./scopes";

/**
 * The one resource oidc-provider knows here. It stands for Graph and for Dialgate's own API alike:
 * in Entra the scopes of each token request tell which of them is meant.
 */
export function everyResource(
  ctx: KoaContextWithOIDC,
  tenant: Tenant,
  url: string,
): ResourceServer {
  refuse(ctx, tenant);
  return {
    scope: acceptedScopes(url).join(" "),
    audience: GRAPH_RESOURCE,
    accessTokenFormat: "jwt",
    jwt: { sign: { alg: "RS256" } },
  };
}

function refuse(ctx: KoaContextWithOIDC, tenant: Tenant): void {
  if (ctx.oidc.params?.grant_type === "refresh_token" && tenant.switches.consent === "missing") {
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
  const asked = typeof params.scope === "string" ? params.scope : "";
  const refusal = refusedScope(asked, url);
  if (refusal) throw new errors.CustomOIDCProviderError(refusal.error, refusal.text);
  const all = [...asked.split(" "), "profile", "email", "offline_access", ...acceptedScopes(url)];
  params.scope = [...new Set(all)].join(" ");
}
