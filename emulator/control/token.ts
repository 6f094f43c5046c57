import { apiClaims, appOnlyApiClaims } from "../authority/apiClaims";
import { appOnlyClaims, delegatedClaims } from "../authority/claims";
import { consentedToGraph } from "../authority/consent";
import { mintToken } from "../authority/mint";
import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";
import { tokenWishSchema, type TokenWish } from "./bodies";

/** The token a test wishes for, as the authority would issue it but for the changes named. */
export async function tokenFor(emulator: Emulator, tenant: Tenant, body: unknown) {
  const wish = tokenWishSchema.parse(body);
  const claims = claimsFor(emulator.url, tenant, wish);
  return { accessToken: await mintToken(emulator, tenant, claims, wish.expiresInSeconds, wish) };
}

function claimsFor(url: string, tenant: Tenant, wish: TokenWish) {
  if ("appOnly" in wish) {
    const { api, client } = wish;
    return api ? appOnlyApiClaims(url, tenant, client) : appOnlyClaims(tenant, client);
  }
  const person = tenant.people.find(({ key }) => key === wish.person);
  if (!person) throw new Error("Every tenant has the same people.");
  if (wish.api) return apiClaims(url, tenant, person);
  return delegatedClaims(tenant, person, wish.scopes ?? consentedToGraph(tenant));
}
