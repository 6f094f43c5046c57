import type { DialgateError } from "@/lib/domain/errors";

/** So many calls in a row that write nothing are too many. */
export const MOST_WAITS = 20;
/** Before a reading that is not what was expected is looked at again. */
export const STALE_WAIT_S = 5;
const NETWORK_WAIT_S = 10;

/** Seconds after which a call is worth another try; null where it is not. */
export function waitAfter(
  { code, retryAfterSeconds }: DialgateError,
  isLong: boolean,
): number | null {
  if (code === "throttled") return retryAfterSeconds ?? (isLong ? NETWORK_WAIT_S : null);
  return isLong && (code === "network" || code === "unavailable") ? NETWORK_WAIT_S : null;
}

export function keptWaiting(retryAfterSeconds: number): DialgateError {
  const message = "Graph kept asking to wait, or could not be read again.";
  return { code: "throttled", message, retryAfterSeconds };
}
