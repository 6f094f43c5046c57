import { type Operation, listenerIn } from "../plan/operation";
import { LISTENER_LIMIT } from "../snapshot";

/** What a plan costs: requests to Graph, reads included, and about how long they take. */
export interface PlanCost {
  readonly requests: number;
  readonly seconds: number;
}

/** Operations that one call of the save action carries out, between two reads of the tenant. */
export const OPERATIONS_A_CHUNK = 50;
/** Plans of more writes look at the whole list before they write, others at each listener by its id. */
export const MANY_WRITES = 10;
/** "Identity providers and authentication events" limits: per application and tenant. */
const REQUESTS_A_MINUTE = 200;
const AT_A_TIME = 4;
const SECONDS_A_REQUEST = 0.25;
const LISTENERS_A_PAGE = 100;

/**
 * For each chunk a reading before and after, the looks that its writes rest on, and one at the audit
 * log; and one write an operation. Graph lets a full minute's worth
 * through at once and then makes the rest wait, so the longer of rate and round trips decides; what
 * the last minute lets through takes its round trips after all the waiting.
 */
export function planCost(
  operations: readonly Operation[],
  listeners: number = LISTENER_LIMIT,
): PlanCost {
  if (operations.length === 0) return { requests: 0, seconds: 0 };
  const pages = Math.max(1, Math.ceil(listeners / LISTENERS_A_PAGE));
  const requests = operations.length + readsOf(operations, pages);
  const minutes = Math.floor((requests - 1) / REQUESTS_A_MINUTE);
  const lastShare = 1 - (minutes * REQUESTS_A_MINUTE) / requests;
  const last = operations.slice(-Math.ceil(operations.length * lastShare));
  const seconds = Math.max(tripsOf(operations, pages), minutes * 60 + tripsOf(last, pages));
  return { requests, seconds: Math.ceil(seconds) };
}

/** All reads: for a long plan the looks at the list, and the audit log, beside what `waitsOf` counts. */
function readsOf(operations: readonly Operation[], pages: number): number {
  const chunks = Math.ceil(operations.length / OPERATIONS_A_CHUNK);
  const looks = operations.length > MANY_WRITES ? pages * chunks : 0;
  return waitsOf(operations, pages) + looks + chunks;
}

/** Reads that writes wait for: before and after a chunk, and of few writes a look for each. */
function waitsOf({ length }: readonly Operation[], pages: number): number {
  return 2 * pages * Math.ceil(length / OPERATIONS_A_CHUNK) + (length > MANY_WRITES ? 0 : length);
}

/** Seconds of round trips: a few writes at a time, but those of one listener one after the other. */
function tripsOf(operations: readonly Operation[], pages: number): number {
  const writes = new Map<string, number>();
  for (const operation of operations) {
    const id = listenerIn(operation);
    writes.set(id, (writes.get(id) ?? 0) + 1);
  }
  const turns = Math.max(operations.length / AT_A_TIME, ...writes.values());
  return (turns + waitsOf(operations, pages)) * SECONDS_A_REQUEST;
}
