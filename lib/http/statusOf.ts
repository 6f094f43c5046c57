import type { ErrorCode } from "@/lib/domain/errors";

/** The HTTP status that each expected failure is answered with. */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "invalid-input": 400,
  refused: 422,
  "no-plan": 422,
  throttled: 429,
  "invalid-response": 502,
  network: 502,
  unavailable: 503,
  // Told by the browser alone; no route answers with it.
  "not-stored": 507,
};

export function statusOf(code: ErrorCode): number {
  return STATUS[code];
}
