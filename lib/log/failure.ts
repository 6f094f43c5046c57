import { type DialgateError, type ErrorCode, englishOf } from "@/lib/domain/errors";
import type { LogEvent } from "./events";
import { log } from "./logger";

/** Codes of errors that say that somebody may not do this. */
const DENIALS: readonly ErrorCode[] = [
  ...(["unauthenticated", "signed-out", "forbidden", "role-missing"] as const),
  ...(["permission-missing", "unexpected-address"] as const),
];

/** Logs that a request ended with an error: what was refused, to whom, and why. */
export function logFailure(error: DialgateError): void {
  const { code, requestId, retryAfterSeconds } = error;
  const graphRequest = requestId === undefined ? {} : { requestId };
  const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  log(eventOf(code), { code, message: englishOf(error), ...graphRequest, ...wait });
}

function eventOf(code: ErrorCode): LogEvent {
  if (code === "credential-refused") return code;
  return DENIALS.includes(code) ? "request-denied" : "request-failed";
}
