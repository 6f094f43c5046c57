import { randomUUID } from "node:crypto";
import type { JWTStructured, KoaContextWithOIDC } from "oidc-provider";
import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";
import { apiClaims } from "./apiClaims";
import { delegatedClaims, personOf } from "./claims";
import { consentedToGraph } from "./consent";
import { resourceAsked } from "./scopes";

/** The scopes of a token request; where it names none, Graph is meant. */
export function scopesAsked(ctx: KoaContextWithOIDC): string {
  const asked = ctx.oidc.body?.scope;
  return typeof asked === "string" ? asked : "";
}

/** Gives a person's access token the claims of the resource that is asked for. */
export function dressAccessToken(
  ctx: KoaContextWithOIDC,
  { url }: Emulator,
  tenant: Tenant,
  token: object,
  parts: JWTStructured,
): void {
  const oid = "accountId" in token ? String(token.accountId) : "";
  const person = personOf(tenant, oid);
  if (!person) throw new Error("Only people get tokens from oidc-provider.");
  const { iss, iat, exp } = parts.payload;
  const claims =
    resourceAsked(scopesAsked(ctx), url) === "api"
      ? apiClaims(url, tenant, person)
      : delegatedClaims(tenant, person, consentedToGraph(tenant));
  parts.header = { typ: "JWT" };
  parts.payload = { iss, ...claims, iat, nbf: iat, exp, uti: randomUUID() };
}
