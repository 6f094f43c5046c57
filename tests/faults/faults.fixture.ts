/** What goes wrong, as the local tenant is told; `position` is which write, or which reading, is hit. */
export interface FaultKind {
  readonly name: string;
  readonly fault: object;
  /** Readings of the list are hit, not writes. */
  readonly reads?: true;
  /** Somebody else deletes the listener that a write is for, just before. */
  readonly deletes?: true;
}

const slow = (seconds: number) => ({ delayMs: seconds * 1000 });

export const FAULTS: readonly FaultKind[] = [
  { name: "401 expired", fault: { status: 401, code: "InvalidAuthenticationToken" } },
  { name: "401 revoked", fault: { status: 401, code: "TokenRevoked" } },
  { name: "403", fault: { status: 403, code: "Authorization_RequestDenied" } },
  { name: "404 untrue", fault: { status: 404, code: "ResourceNotFound" } },
  { name: "404 true", deletes: true, fault: {} },
  { name: "409", fault: { status: 409, code: "Conflict" } },
  { name: "412", fault: { status: 412, code: "PreconditionFailed" } },
  { name: "429 in 1 s", fault: { status: 429, retryAfter: 1 } },
  { name: "429 by date", fault: { status: 429, retryAfter: "Thu, 01 Jan 1970 00:00:00 GMT" } },
  { name: "429 in 120 s", fault: { status: 429, retryAfter: 120 } },
  { name: "429 without a time", fault: { status: 429 } },
  { name: "500", fault: { status: 500 } },
  { name: "502", fault: { status: 502 } },
  { name: "503", fault: { status: 503 } },
  { name: "503 in 7 s", fault: { status: 503, retryAfter: 7 } },
  { name: "504", fault: { status: 504 } },
  { name: "slow 35 s, carried out", fault: slow(35) },
  { name: "slow 35 s, not carried out", fault: { ...slow(35), cut: "before" } },
  { name: "slow 45 s, carried out", fault: slow(45) },
  { name: "slow 45 s, not carried out", fault: { ...slow(45), cut: "before" } },
  { name: "slow 10 s, carried out", fault: slow(10) },
  { name: "cut before", fault: { cut: "before" } },
  { name: "cut after", fault: { cut: "after" } },
  { name: "garbage after", fault: { garbage: true } },
  { name: "untrue 200", fault: { untrue: 200 } },
  { name: "untrue 201", fault: { untrue: 201 } },
  { name: "untrue 204", fault: { untrue: 204 } },
  { name: "untrue 202", fault: { untrue: 202 } },
  { name: "half a page", reads: true, fault: { pages: "half" } },
  { name: "links in a circle", reads: true, fault: { pages: "loop" } },
  { name: "pages reordered", reads: true, fault: { pages: "reversed" } },
  { name: "pages doubled", reads: true, fault: { pages: "doubled" } },
  { name: "read 503", reads: true, fault: { status: 503 } },
  { name: "read 429 in 20 s", reads: true, fault: { status: 429, retryAfter: 20 } },
  { name: "read cut", reads: true, fault: { cut: "before" } },
];

export const WRITES = { method: "POST|PATCH|DELETE", path: "authenticationEventListeners" };
export const READS = { method: "GET", path: "authenticationEventListeners$" };
/** How many seconds reads lag behind writes. */
export const LAGS = [0, 5, 20] as const;
/** Both ways in which the server reaches Graph. */
export const CREDENTIALS = ["application", "delegated"] as const;
export const TIMES = [1, "always"] as const;
export const POSITIONS = ["first", "middle", "last"] as const;
