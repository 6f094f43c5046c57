import { z } from "zod";
import type { Account } from "@/lib/auth/account";
import { abilitiesByRoles, abilitiesOf, readClaims } from "@/lib/auth/claims";
import type { Caller } from "@/lib/auth/server/caller";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import type { DialgateError } from "@/lib/domain/errors";
import { type Result, ok } from "@/lib/domain/result";
import { ME_PATH, ORGANIZATION_PATH } from "../wire/paths";
import { readGraph } from "./reading";
import { sharedReading } from "./shared/readings";
import { legible } from "@/lib/domain/shownName";

const me = z.object({ displayName: z.string().nullish(), userPrincipalName: z.string() });
const organization = z.object({
  value: z.array(z.object({ id: z.string(), displayName: z.string().nullish() })),
});

/** Who calls, in which tenant, and what they may do there. */
export function readAccount(caller: Caller): Promise<Result<Account, DialgateError>> {
  return caller.roles === null ? byGraph(caller) : byRoles(caller, caller.roles);
}

/** With a verified token: it says who calls. Who may see nothing learns no name of the tenant. */
async function byRoles(
  caller: Caller,
  roles: readonly string[],
): Promise<Result<Account, DialgateError>> {
  const { tenantId, rights, graph } = caller;
  const userName = caller.userName ?? caller.objectId ?? "";
  const tenantName = rights?.read ? await readTenantName(graph) : null;
  return ok({
    name: legible(caller.name ?? userName),
    userName,
    tenantId,
    tenantName,
    abilities: abilitiesByRoles(roles),
  });
}

/** With a token of Graph's, which only Graph can read for sure. */
async function byGraph({ graph, tenantId }: Caller): Promise<Result<Account, DialgateError>> {
  const [user, tenant] = await Promise.all([
    readGraph(graph, { path: ME_PATH }, me),
    readOrganization(graph),
  ]);
  if (!user.ok) return user;
  const { displayName, userPrincipalName } = user.value;
  return ok({
    name: legible(displayName ?? userPrincipalName),
    userName: userPrincipalName,
    tenantId: tenant?.id ?? tenantId,
    tenantName: tenant?.displayName ?? null,
    abilities: abilitiesOf(readClaims(graph.token)),
  });
}

/** The same for everybody who may read: one reading serves all. */
async function readTenantName(graph: GraphAccess): Promise<string | null> {
  const asked = { kind: "organization", fresh: false } as const;
  const shared = await sharedReading(graph, asked, async () => {
    const tenantName = (await readOrganization(graph))?.displayName ?? null;
    return { tenantName, bytes: 2 * (tenantName?.length ?? 0), keep: tenantName !== null };
  });
  return shared.tenantName;
}

/** Worth a try: not everybody may read it. */
async function readOrganization(graph: GraphAccess) {
  const read = await readGraph(graph, { path: ORGANIZATION_PATH }, organization);
  const [found] = read.ok ? read.value.value : [];
  return found && { id: found.id, displayName: found.displayName && legible(found.displayName) };
}
