import type { ApplicationsPage } from "@/lib/domain/application";
import { fail, ok, type Result } from "@/lib/domain/result";
import type { GraphError } from "./errors";
import { isOnGraph, noSuchPage, readGraph } from "./reading";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import { APPLICATIONS_PATH, isApplicationsPath } from "../wire/paths";
import { applicationPage } from "../wire/types";

/** One page of 999 applications. The cursor is one that a page before gave. */
export async function readApplications(
  access: GraphAccess,
  cursor: string | null,
): Promise<Result<ApplicationsPage, GraphError>> {
  const path = cursor === null ? APPLICATIONS_PATH : Buffer.from(cursor, "base64url").toString();
  if (!isApplicationsPath(path) || !isOnGraph(path, access)) {
    return fail({ code: "invalid-input", message: "No such page.", ambiguous: false });
  }
  const headers = { consistencylevel: "eventual" };
  const page = await readGraph(access, { path, headers }, applicationPage);
  if (!page.ok) return page;
  const { value, "@odata.nextLink": next, "@odata.count": total } = page.value;
  if (next !== undefined && !isOnGraph(next, access)) {
    return fail(noSuchPage());
  }
  return ok({
    applications: value.map(({ appId, displayName }) => ({
      appId: appId.toLowerCase(),
      displayName: displayName ?? "",
    })),
    cursor: next === undefined ? null : cursorOf(next, access),
    total: total ?? null,
  });
}

function cursorOf(next: string, { graphUrl }: GraphAccess): string {
  const { pathname, search } = new URL(next, graphUrl);
  return Buffer.from(pathname + search).toString("base64url");
}
