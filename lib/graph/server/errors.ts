import { z } from "zod";
import {
  type DialgateError,
  type ErrorCode,
  type ReadPermission,
  worded,
} from "@/lib/domain/errors";
import { withoutTokens } from "@/lib/domain/plain";
import { t } from "@/lib/i18n/t";

/** A request to Graph that failed. */
export interface GraphError extends DialgateError {
  /** A write may have been carried out all the same: the answer was lost, or was no answer. */
  readonly ambiguous: boolean;
}

const errorBody = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

const LONGEST_MESSAGE = 500;

/** Messages are shown, and are not ours: nothing in them may be a secret, or of any length. */
function safely(message: string): string {
  return withoutTokens(message).slice(0, LONGEST_MESSAGE);
}

/** An error that Graph answered with. */
export function answeredError(
  status: number,
  body: unknown,
  requestId: string | undefined,
  retryAfterSeconds: number | undefined,
): GraphError {
  const parsed = errorBody.safeParse(body);
  const why = parsed.success
    ? { message: safely(`${parsed.data.error.code}: ${parsed.data.error.message}`) }
    : worded(() => t`Graph answered ${String(status)}.`);
  return {
    code: codeOf(status),
    ...why,
    // Graph's own "not now" is as plain as a 429; any other 5xx may stand before a write that was made.
    ambiguous: status >= 500 && !(status === 503 && parsed.success),
    ...(requestId === undefined ? {} : { requestId }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

/** Says which permission a read takes, where it was refused for want of one (403). */
export function naming(permission: ReadPermission, error: GraphError): GraphError {
  const isMissing = error.code === "forbidden" || error.code === "permission-missing";
  return isMissing ? { ...error, permission } : error;
}

/** No answer, or none that can be read. */
export function lostError(
  code: "network" | "invalid-response",
  tell: () => string,
  requestId?: string,
): GraphError {
  const request = requestId === undefined ? {} : { requestId };
  return { code, ...worded(tell), ambiguous: true, ...request };
}

function codeOf(status: number): ErrorCode {
  if (status === 401) return "unauthenticated";
  if (status === 403) return "forbidden";
  if (status === 404) return "not-found";
  if (status === 429) return "throttled";
  return status >= 500 ? "unavailable" : "refused";
}
