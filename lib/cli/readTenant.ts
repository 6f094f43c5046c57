import { setTimeout as sleep } from "node:timers/promises";
import type { Application, ApplicationsPage } from "@/lib/domain/application";
import { readApplications } from "@/lib/graph/server/applications";
import type { ErrorCode } from "@/lib/domain/errors";
import type { GraphError } from "@/lib/graph/server/errors";
import { readSnapshot } from "@/lib/graph/server/listeners";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import type { Snapshot } from "@/lib/domain/snapshot";
import { type Result, fail, ok } from "@/lib/domain/result";

/** One whole reading of a tenant. */
export interface Tenant {
  readonly snapshot: Snapshot;
  readonly applications: readonly Application[];
}

/** Reads all listeners and all applications: an audit of a part would miss what it does not see. */
export async function readTenant(access: GraphAccess): Promise<Result<Tenant, string>> {
  const snapshot = await patiently(() => readSnapshot(access));
  if (!snapshot.ok) {
    return fail(explainGraph(snapshot.error, "listeners", "EventListener.Read.All"));
  }
  const applications = await allApplications(access);
  if (!applications.ok) {
    return fail(explainGraph(applications.error, "applications", "Application.Read.All"));
  }
  return ok({ snapshot: snapshot.value, applications: applications.value });
}

async function allApplications(access: GraphAccess): Promise<Result<Application[], GraphError>> {
  // By id: one that moved between pages while they were read would be there twice.
  const all = new Map<string, Application>();
  const seen = new Set<string>();
  let cursor: string | null = null;
  do {
    const from: string | null = cursor;
    const page: Result<ApplicationsPage, GraphError> = await patiently(() =>
      readApplications(access, from),
    );
    if (!page.ok) return page;
    for (const application of page.value.applications) all.set(application.appId, application);
    cursor = page.value.cursor;
    if (cursor !== null && seen.has(cursor)) {
      const message = "Its links to further pages form a loop.";
      return fail({ code: "invalid-response", message, ambiguous: false });
    }
    if (cursor !== null) seen.add(cursor);
  } while (cursor !== null);
  return ok([...all.values()]);
}

const LONGEST_WAIT_S = 120;
const MOST_WAITS = 3;

/** Where a person would be told to wait, a pipeline waits. Short waits were made before. */
async function patiently<T>(
  read: () => Promise<Result<T, GraphError>>,
): Promise<Result<T, GraphError>> {
  for (let waits = 0; ; waits++) {
    const result = await read();
    if (result.ok || result.error.code !== "throttled" || waits === MOST_WAITS) return result;
    const seconds = result.error.retryAfterSeconds ?? 0;
    if (seconds > LONGEST_WAIT_S) return result;
    await sleep(seconds * 1000);
  }
}

/** Why Graph could not be read, and what whoever runs the pipeline can do about it. */
function explainGraph(error: GraphError, what: string, permission: string): string {
  const { requestId, message } = error;
  const reference = requestId === undefined ? "" : ` (request id ${requestId})`;
  return `${reasonOf(error, what, permission)} Graph says: ${message}${reference}`;
}

function reasonOf({ code }: GraphError, what: string, permission: string): string {
  const silent = `Microsoft Graph is not responding while reading ${what}. Check the network and GRAPH_URL, then try again.`;
  const reasons: Partial<Record<ErrorCode, string>> = {
    unauthenticated:
      "Microsoft Graph does not accept the token. GRAPH_URL and ENTRA_AUTHORITY_URL must be of one cloud.",
    forbidden: `The application may not read ${what}. Grant it the application permission ${permission}, with admin consent.`,
    throttled: `Microsoft Graph is limiting requests while reading ${what}. Run the audit again later.`,
    unavailable: silent,
    network: silent,
  };
  return reasons[code] ?? `The ${what} cannot be read from Microsoft Graph.`;
}
