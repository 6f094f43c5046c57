import type { KoaContextWithOIDC } from "oidc-provider";
import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";
import { scopesAsked } from "./accessToken";
import { dressRedirect, tokenErrorBody } from "./entraErrors";
import { grantedScope } from "./consent";

interface TokenAnswer {
  access_token?: string;
  error?: string;
  error_description?: string;
}

/** Turns oidc-provider's standard answers into those of Entra, after it has given them. */
export function entraAnswers(emulator: Emulator, tenant: Tenant) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next();
    const location = ctx.response.get("location");
    if (location) ctx.set("location", dressRedirect(location, emulator.clock()));
    if (ctx.method === "POST" && ctx.path.endsWith("/token")) dressTokens(ctx, emulator, tenant);
  };
}

function dressTokens(ctx: KoaContextWithOIDC, emulator: Emulator, tenant: Tenant): void {
  const answer = ctx.body as TokenAnswer | undefined; // Koa does not type bodies
  if (answer?.error !== undefined) {
    ctx.body = tokenErrorBody(answer.error, answer.error_description, emulator.clock());
  } else if (answer?.access_token !== undefined) {
    ctx.body = { ...answer, ext_expires_in: 3600, ...delegatedExtras(ctx, emulator, tenant) };
  }
}

function delegatedExtras(ctx: KoaContextWithOIDC, emulator: Emulator, tenant: Tenant) {
  const { AccessToken, RefreshToken } = ctx.oidc.entities;
  if (!AccessToken?.accountId) return { scope: undefined };
  const client = { uid: AccessToken.accountId, utid: tenant.id };
  return {
    scope: grantedScope(tenant, emulator.url, scopesAsked(ctx)),
    client_info: Buffer.from(JSON.stringify(client)).toString("base64url"),
    ...(RefreshToken && { refresh_token_expires_in: RefreshToken.remainingTTL }),
  };
}
