import type { DialgateError } from "@/lib/domain/errors";
import type { Result } from "@/lib/domain/result";
import { statusOf } from "./statusOf";

/** Answers a read: the value, or `{ error }` with the status that fits it. Never cached. */
export function respond<T>(result: Result<T, DialgateError>): Response {
  const headers = { "Cache-Control": "no-store" };
  if (result.ok) return Response.json(result.value, { headers });
  // What is known of an error beside this is for the server alone.
  const { code, message, requestId, retryAfterSeconds: retry } = result.error;
  return Response.json(
    { error: { code, message, requestId, retryAfterSeconds: retry } },
    {
      status: statusOf(code),
      headers: retry === undefined ? headers : { ...headers, "Retry-After": String(retry) },
    },
  );
}
