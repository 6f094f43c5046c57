import { z } from "zod";
import { readClaims } from "@/lib/auth/claims";
import { GRAPH_SCOPES } from "@/lib/auth/scopes";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import { listed } from "@/lib/domain/format";
import type { Result } from "@/lib/domain/result";
import { readAccessOf, type ReadCheck } from "@/lib/graph/server/access";
import type { GraphError } from "@/lib/graph/server/errors";
import { readGraph } from "@/lib/graph/server/reading";
import { TENANT_KIND_PATH } from "@/lib/graph/wire/paths";
import { t } from "@/lib/i18n/t";
import { type CheckResult, missing, permissionCheck, unknown, works } from "../checks";
import { APPLICATION_PERMISSIONS } from "../registration";

/** Which application permissions the application's own token holds: those that were consented to. */
export function checkPermissions(token: string): readonly CheckResult[] {
  const roles = readClaims(token)?.roles;
  return APPLICATION_PERMISSIONS.map(({ name }) => {
    const check = permissionCheck(name);
    if (roles === undefined) return unknown(check, "sign-in-to-see");
    return roles.includes(name) ? works(check) : missing(check, "permission-missing");
  });
}

/** Which delegated permissions the token of who signed in holds. */
export function checkScopes(token: string): CheckResult {
  const scopes = readClaims(token)?.scp?.split(" ");
  if (scopes === undefined) return works("consent");
  const lacking = GRAPH_SCOPES.filter((scope) => !scopes.includes(scope));
  return lacking.length === 0
    ? works("consent")
    : missing("consent", "scope-not-granted", listed(lacking));
}

/** Reads a little of everything that Dialgate reads. */
export async function checkReads(access: GraphAccess): Promise<readonly CheckResult[]> {
  const kinds: readonly ReadCheck[] = ["listeners", "applications", "audits"];
  return Promise.all(
    kinds.map(async (kind) => {
      const read = await readAccessOf(access, kind);
      return read.ok ? works(kind) : refusal(kind, read);
    }),
  );
}

const FORBIDDEN: readonly GraphError["code"][] = ["forbidden", "permission-missing"];

function refusal(check: ReadCheck, { error }: Result<never, GraphError> & { ok: false }) {
  const { message, requestId } = error;
  const detail = requestId === undefined ? message : t`${message} (request id ${requestId})`;
  return FORBIDDEN.includes(error.code)
    ? missing(check, "read-forbidden", detail)
    : unknown(check, "read-failed", detail);
}

const organization = z.object({
  value: z.array(z.object({ displayName: z.string().nullish(), tenantType: z.string().nullish() })),
});

/** Graph calls an external tenant "CIAM"; needs Organization.Read.All. */
export async function checkTenantKind(access: GraphAccess): Promise<CheckResult> {
  const read = await readGraph(access, { path: TENANT_KIND_PATH }, organization);
  const [tenant] = read.ok ? read.value.value : [];
  if (!tenant?.tenantType) return unknown("tenant-kind", "read-forbidden");
  const name = tenant.displayName ?? null;
  return tenant.tenantType.toUpperCase() === "CIAM"
    ? works("tenant-kind", name)
    : missing("tenant-kind", "not-external", name);
}
