import type { DialgateError, ErrorCode } from "@/lib/domain/errors";
import type { Result } from "@/lib/domain/result";

/** Answers a read: the value, or `{ error }` with the status that fits it. Never cached. */
export function respond<T>(result: Result<T, DialgateError>): Response {
  const headers = { "Cache-Control": "no-store" };
  if (result.ok) return Response.json(result.value, { headers });
  // What is known of an error beside this is for the server alone.
  const { code, message, requestId, retryAfterSeconds: retry, permission } = result.error;
  return Response.json(
    { error: { code, message, requestId, retryAfterSeconds: retry, permission } },
    {
      status: STATUS[code],
      headers: retry === undefined ? headers : { ...headers, "Retry-After": String(retry) },
    },
  );
}

/** The HTTP status that each expected failure is answered with. */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  unauthenticated: 401,
  "signed-out": 401,
  forbidden: 403,
  "role-missing": 403,
  "permission-missing": 403,
  "credential-refused": 503,
  "not-found": 404,
  conflict: 409,
  "invalid-input": 400,
  refused: 422,
  "read-refused": 422,
  "no-plan": 422,
  throttled: 429,
  "too-many-requests": 429,
  "invalid-response": 502,
  network: 502,
  unavailable: 503,
  // ReportInput by the browser alone; no route answers with it.
  "not-stored": 507,
  outdated: 409,
  "unexpected-address": 403,
};
