import type { Operation } from "./operation";

/** What a plan costs: requests to Graph, reads included, and about how long they take. */
export interface PlanCost {
  readonly requests: number;
  readonly seconds: number;
}

/** Operations that one call of the save action carries out, between two reads of the tenant. */
export const OPERATIONS_A_CHUNK = 50;
/** "Identity providers and authentication events" limits: per application and tenant. */
const REQUESTS_A_MINUTE = 200;
const AT_A_TIME = 4;
const SECONDS_A_REQUEST = 0.25;
const LISTENERS_A_PAGE = 100;
/** The default of the limit: a tenant that is planned at scale is nearly full. */
const MOST_LISTENERS = 249;

/**
 * Reads before and after each chunk, and one write an operation. Graph lets a full minute's worth
 * through at once and then makes the rest wait, so the longer of rate and round trips decides.
 */
export function planCost(
  operations: readonly Operation[],
  listeners: number = MOST_LISTENERS,
): PlanCost {
  if (operations.length === 0) return { requests: 0, seconds: 0 };
  const chunks = Math.ceil(operations.length / OPERATIONS_A_CHUNK);
  const reads = 2 * chunks * Math.max(1, Math.ceil(listeners / LISTENERS_A_PAGE));
  const requests = operations.length + reads;
  const trips = (operations.length / AT_A_TIME + reads) * SECONDS_A_REQUEST;
  const waits = Math.floor((requests - 1) / REQUESTS_A_MINUTE) * 60;
  return { requests, seconds: Math.ceil(Math.max(trips, waits)) };
}
