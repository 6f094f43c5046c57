import { errors, type KoaContextWithOIDC, type ResourceServer } from "oidc-provider";
import { GRAPH_RESOURCE } from "../constants";
import type { Tenant } from "../tenants/tenant";
import { scopesAsked } from "./accessToken";
import { personOf } from "./claims";
import { lacksAssignment, lacksConsent, refusedScope } from "./consent";
import { ENTRA_TEXT } from "./entraErrors";
import { everyScope } from "./scopes";

/**
 * The one resource oidc-provider knows here. It stands for Graph and for Dialgate's own API alike:
 * in Entra the scopes of each token request tell which of them is meant.
 */
export function everyResource(
  ctx: KoaContextWithOIDC,
  tenant: Tenant,
  url: string,
): ResourceServer {
  if (ctx.oidc.params?.grant_type !== undefined) refuseRedemption(ctx, tenant, url);
  return {
    scope: everyScope(url).join(" "),
    audience: GRAPH_RESOURCE,
    accessTokenFormat: "jwt",
    jwt: { sign: { alg: "RS256" } },
  };
}

/** What was granted at sign-in may have been taken away since. */
function refuseRedemption(ctx: KoaContextWithOIDC, tenant: Tenant, url: string): void {
  const person = personOf(tenant, ctx.oidc.account?.accountId ?? "");
  if (lacksConsent(tenant, url, scopesAsked(ctx))) {
    throw new errors.CustomOIDCProviderError("invalid_grant", ENTRA_TEXT.consentMissing);
  }
  if (lacksAssignment(tenant, person)) {
    throw new errors.CustomOIDCProviderError("invalid_grant", ENTRA_TEXT.notAssigned);
  }
}

/** Where what was asked for is kept while a person signs in. */
const ASKED = "scope_of_consent";

/** What an authorize request asked for, before it was widened. */
export function scopesFirstAsked(params: Readonly<Record<string, unknown>> | undefined): string {
  const asked = params?.[ASKED];
  return typeof asked === "string" ? asked : "";
}

/**
 * Widens an authorize request to all there is, so that a refresh token is good for every permission
 * in whichever form it is later asked for: Entra looks at consent again each time, and so does this.
 */
export function widenScope(ctx: KoaContextWithOIDC, tenant: Tenant, url: string): void {
  const { params } = ctx.oidc;
  if (!params) return;
  const asked = typeof params.scope === "string" ? params.scope : "";
  const refusal = refusedScope(tenant, url, scopesFirstAsked(params) || asked);
  if (refusal) throw new errors.CustomOIDCProviderError(refusal.error, refusal.text);
  params[ASKED] ??= asked;
  const all = [...asked.split(" "), "profile", "email", "offline_access", ...everyScope(url)];
  params.scope = [...new Set(all)].join(" ");
}
