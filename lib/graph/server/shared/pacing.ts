import type { ApplicationUse, GraphAccess } from "@/lib/auth/server/graphAccess";
import { worded } from "@/lib/domain/errors";
import { fail, type Result } from "@/lib/domain/result";
import type { GraphError } from "../errors";
import { Budget, type Limit, type Need } from "./budget";
import { ofProcess } from "./ofProcess";
import { t } from "@/lib/i18n/t";

/**
 * What Graph lets an application ask of a tenant, less a little: "Microsoft Graph service-specific
 * throttling limits" (identity providers and authentication events; identity and access reports).
 */
const LIMITS = {
  listeners: { requests: 195, seconds: 60, forWrites: 8 },
  audit: { requests: 4, seconds: 10, forWrites: 0 },
  /** Counted by Graph in units of its own; no page that is read here comes near. */
  directory: { requests: 1_000, seconds: 10, forWrites: 0 },
} as const satisfies Readonly<Record<string, Limit>>;

/** Longer waits are told to who asked. A write rests on a look, which must not grow old. */
const PATIENCE_MS: Readonly<Record<Need, number>> = { write: 1_000, save: 2_000, show: 5_000 };

interface Paced {
  readonly method: string;
  readonly path: string;
}

/**
 * Sends a request when it is its turn. Where all reach Graph as the application they share one
 * budget for each of Graph's limits; whose turn would come too late is told how long to wait.
 */
export async function paced<T>(
  { application }: GraphAccess,
  call: Paced,
  send: () => Promise<Result<T, GraphError>>,
): Promise<Result<T, GraphError>> {
  if (application === undefined) return send();
  const budget = budgetOf(application, call);
  const need = call.method === "GET" ? application.purpose : "write";
  const entry = await budget.enter(need, application.callerId, PATIENCE_MS[need]);
  if ("wait" in entry) return fail(heldBack(entry.wait));
  try {
    const answer = await send();
    if (!answer.ok && answer.error.code === "throttled") {
      budget.refused(answer.error.retryAfterSeconds ?? 1);
    }
    return answer;
  } finally {
    entry.leave();
  }
}

function budgetOf({ tenantId }: ApplicationUse, { path }: Paced): Budget {
  const kind = /\/identity\/authenticationEventListeners/i.test(path)
    ? "listeners"
    : /\/auditLogs\//i.test(path)
      ? "audit"
      : "directory";
  return ofProcess(`budget:${kind}:${tenantId}`, () => new Budget(LIMITS[kind]));
}

function heldBack(retryAfterSeconds: number): GraphError {
  const why = worded(
    () =>
      t`Everyone who uses Dialgate shares the request limit of its application, and it is used up for now.`,
  );
  return { code: "throttled", ...why, retryAfterSeconds, ambiguous: false };
}
