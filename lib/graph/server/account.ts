import { z } from "zod";
import type { Account } from "@/lib/auth/account";
import { abilitiesOf, readClaims } from "@/lib/auth/claims";
import { config } from "@/lib/config/config";
import type { DialgateError } from "@/lib/domain/errors";
import { type Result, ok } from "@/lib/domain/result";
import { ME_PATH, ORGANIZATION_PATH } from "../wire/paths";
import { readGraph } from "./reading";

const me = z.object({ displayName: z.string().nullish(), userPrincipalName: z.string() });
const organization = z.object({
  value: z.array(z.object({ id: z.string(), displayName: z.string().nullish() })),
});

/** Who calls, in which tenant. The tenant's name is worth a try: not everybody may read it. */
export async function readAccount(token: string): Promise<Result<Account, DialgateError>> {
  const { graphUrl, tenantId } = config();
  const access = { graphUrl, token };
  const [user, tenants] = await Promise.all([
    readGraph(access, { path: ME_PATH }, me),
    readGraph(access, { path: ORGANIZATION_PATH }, organization),
  ]);
  if (!user.ok) return user;
  const { displayName, userPrincipalName } = user.value;
  const tenant = tenants.ok ? tenants.value.value[0] : undefined;
  return ok({
    name: displayName ?? userPrincipalName,
    userName: userPrincipalName,
    tenantId: tenant?.id ?? tenantId,
    tenantName: tenant?.displayName ?? null,
    abilities: abilitiesOf(readClaims(token)),
  });
}
