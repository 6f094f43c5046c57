import { z } from "zod";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import type { Result } from "@/lib/domain/result";
import type { GraphError } from "@/lib/graph/server/errors";
import { readAllPages, readGraph } from "@/lib/graph/server/reading";
import { assignmentsPath, registrationPath } from "@/lib/graph/wire/paths";

const uris = z.object({ redirectUris: z.array(z.string()).default([]) }).nullish();
const named = z.object({ value: z.string().nullish(), isEnabled: z.boolean().default(true) });

/** Graph's `application`, as far as Dialgate's registration is told from it. */
const registration = z.object({
  identifierUris: z.array(z.string()).default([]),
  spa: uris,
  web: uris,
  publicClient: uris,
  api: z
    .object({
      requestedAccessTokenVersion: z.number().nullish(),
      oauth2PermissionScopes: z.array(named).default([]),
    })
    .nullish(),
  appRoles: z.array(named.extend({ id: z.string() })).default([]),
});

export type Registration = z.infer<typeof registration>;

/** How Dialgate is registered; needs Application.Read.All. */
export function readRegistration(
  access: GraphAccess,
  clientId: string,
): Promise<Result<Registration, GraphError>> {
  return readGraph(access, { path: registrationPath(clientId) }, registration);
}

const assignments = z.object({
  value: z.array(z.object({ appRoleId: z.string(), principalType: z.string().nullish() })),
  "@odata.nextLink": z.string().optional(),
});

/** Who holds an app role of Dialgate's; needs Application.Read.All. */
export function readAssignments(access: GraphAccess, clientId: string) {
  return readAllPages(access, assignmentsPath(clientId), assignments);
}
