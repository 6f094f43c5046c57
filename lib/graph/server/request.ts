import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import { parseJson } from "@/lib/domain/json";
import { fail, ok, type Result } from "@/lib/domain/result";
import { paced } from "./shared/pacing";
import { writeEnded } from "./shared/readings";
import { requestId as requestIdOfContext } from "@/lib/log/context";
import { answeredError, lostError, type GraphError } from "./errors";
import { observeCall, type Sent } from "./observeCall";
import { t } from "@/lib/i18n/t";

export interface GraphCall {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** From the root of Graph's host, version included; or a whole URL on that host. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Sent as `client-request-id`: a line in the log and one in Graph's audit log can be put together by
   * it. A write has one of its own; by default it is that of the request that is being answered.
   */
  readonly id?: string;
  /** Which try of the same it is: 1 by default. */
  readonly attempt?: number;
}

export interface GraphAnswer {
  readonly status: number;
  /** Parsed JSON; null where Graph sends none (204). */
  readonly body: unknown;
  readonly requestId: string | undefined;
}

const TIMEOUT_MS = 30_000;

/**
 * One HTTP request to Graph, without any retry but one: where Graph refuses the application's own
 * token (401: nothing was carried out), with a new one. Never throws for what a network can do.
 */
export async function graphRequest(
  access: GraphAccess,
  call: GraphCall,
): Promise<Result<GraphAnswer, GraphError>> {
  try {
    return await withRenewal(access, call);
  } finally {
    if (call.method !== "GET") writeEnded(access);
  }
}

async function withRenewal(
  access: GraphAccess,
  call: GraphCall,
): Promise<Result<GraphAnswer, GraphError>> {
  const answer = await paced(access, call, () => send(access, call));
  if (access.renewToken === undefined || answer.ok) return answer;
  if (answer.error.code === "forbidden")
    return fail({ ...answer.error, code: "permission-missing" });
  if (answer.error.code !== "unauthenticated") return answer;
  const token = await access.renewToken();
  if (!token.ok) return fail({ ...token.error, ambiguous: false });
  const renewed = { ...access, token: token.value };
  const attempt = (call.attempt ?? 1) + 1;
  const again = await paced(access, call, () => send(renewed, { ...call, attempt }));
  if (again.ok || again.error.code !== "unauthenticated") return again;
  return fail({ ...again.error, code: "credential-refused" });
}

function send(access: GraphAccess, call: GraphCall): Promise<Result<GraphAnswer, GraphError>> {
  const { method, path, attempt = 1 } = call;
  const id = call.id ?? requestIdOfContext() ?? crypto.randomUUID();
  return observeCall({ method, path, attempt, id }, () => exchange(access, call, id));
}

async function exchange(
  { graphUrl, token }: GraphAccess,
  { method, path, body, headers }: GraphCall,
  id: string,
): Promise<Sent<GraphAnswer>> {
  const url = new URL(path, graphUrl);
  if (url.origin !== new URL(graphUrl).origin) throw new Error("not a path of Graph");
  let response: Response;
  let text: string;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), TIMEOUT_MS);
  try {
    response = await fetch(url, {
      method,
      headers: {
        ...headers,
        authorization: `Bearer ${token}`,
        accept: "application/json",
        "client-request-id": id,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // A redirect would carry the token to somewhere else.
      redirect: "error",
      cache: "no-store",
      signal: patience.signal,
    });
    text = await response.text();
  } catch {
    const error = lostError(
      "network",
      () => t`The connection to Graph was lost before it answered.`,
    );
    return { status: null, answer: fail(error) };
  } finally {
    clearTimeout(timer);
  }
  return { status: response.status, answer: read(response, text) };
}

function read(response: Response, text: string): Result<GraphAnswer, GraphError> {
  const requestId = response.headers.get("request-id") ?? undefined;
  const body = text === "" ? null : parseJson(text);
  if (!response.ok) {
    const { status, headers } = response;
    return fail(answeredError(status, body, requestId, waitOf(headers.get("retry-after"))));
  }
  if (body === undefined) {
    return fail(lostError("invalid-response", () => t`Graph’s answer is not JSON.`, requestId));
  }
  return ok({ status: response.status, body, requestId });
}

/** Seconds to wait, from a `Retry-After` header in seconds or as a date. */
function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds));
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}
