import type { ApplicationsPage } from "@/lib/domain/application";
import { worded } from "@/lib/domain/errors";
import { fail, ok, type Result } from "@/lib/domain/result";
import { type GraphError, naming } from "./errors";
import { isOnGraph, noSuchPage, readGraph } from "./reading";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import { readClaims } from "@/lib/auth/claims";
import { ofProcess } from "./shared/ofProcess";
import { APPLICATIONS_PATH, isApplicationsPath, withoutCount } from "../wire/paths";
import { applicationPage } from "../wire/types";
import { legible } from "@/lib/domain/shownName";
import { t } from "@/lib/i18n/t";

/** One page of 999 applications. The cursor is one that a page before gave. */
export async function readApplications(
  access: GraphAccess,
  cursor: string | null,
): Promise<Result<ApplicationsPage, GraphError>> {
  const path = cursor === null ? APPLICATIONS_PATH : Buffer.from(cursor, "base64url").toString();
  if (!isApplicationsPath(path) || !isOnGraph(path, access)) {
    const why = worded(() => t`No such page.`);
    return fail({ code: "invalid-input", ...why, ambiguous: false });
  }
  const page = await readPage(access, path);
  if (!page.ok) return fail(naming("Application.Read.All", page.error));
  const { value, "@odata.nextLink": next, "@odata.count": total } = page.value;
  if (next !== undefined && !isOnGraph(next, access)) {
    return fail(noSuchPage());
  }
  return ok({
    applications: value.map(({ appId, displayName }) => ({
      appId: appId.toLowerCase(),
      displayName: legible(displayName ?? ""),
    })),
    cursor: next === undefined ? null : cursorOf(next, access),
    total: total ?? null,
  });
}

/** With the number of all; without, where the tenant is one that Graph does not count for. */
async function readPage(access: GraphAccess, path: string) {
  const uncounted = uncountedTenants();
  const tenant = tenantOf(access);
  if (!uncounted.has(tenant)) {
    const headers = { consistencylevel: "eventual" };
    const counted = await readGraph(access, { path, headers }, applicationPage);
    if (counted.ok || counted.error.code !== "read-refused") return counted;
  }
  const page = await readGraph(access, { path: withoutCount(path) }, applicationPage);
  // A page further on may be refused for what its link says.
  if (page.ok && path === APPLICATIONS_PATH) uncounted.add(tenant);
  return page;
}

/** Known of this process until it ends: asking each time would cost a request a page. */
function uncountedTenants(): Set<string> {
  return ofProcess("uncounted-tenants", () => new Set<string>());
}

function tenantOf({ application, token }: GraphAccess): string {
  return application?.tenantId ?? readClaims(token)?.tid ?? "";
}

function cursorOf(next: string, { graphUrl }: GraphAccess): string {
  const { pathname, search } = new URL(next, graphUrl);
  return Buffer.from(pathname + search).toString("base64url");
}
