import { apiClaims, appOnlyApiClaims, appOnlyClaims, delegatedClaims } from "../authority/claims";
import { mintToken } from "../authority/mint";
import { DELEGATED_PERMISSIONS } from "../authority/scopes";
import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";
import { tokenWishSchema, type TokenWish } from "./bodies";

/** The token a test wishes for, as the authority would issue it but for the changes named. */
export async function tokenFor(emulator: Emulator, tenant: Tenant, body: unknown) {
  const wish = tokenWishSchema.parse(body);
  const claims = claimsFor(tenant, wish);
  return { accessToken: await mintToken(emulator, tenant, claims, wish.expiresInSeconds, wish) };
}

function claimsFor(tenant: Tenant, wish: TokenWish) {
  if ("appOnly" in wish) return (wish.api ? appOnlyApiClaims : appOnlyClaims)(tenant, wish.client);
  const person = tenant.people.find(({ key }) => key === wish.person);
  if (!person) throw new Error("Every tenant has the same people.");
  if (wish.api) return apiClaims(tenant, person);
  return delegatedClaims(tenant, person, wish.scopes ?? DELEGATED_PERMISSIONS);
}
