import type { Listener, UnreadableListener } from "./listener";

/** What one reading of a tenant's listeners gave. */
export interface Snapshot {
  /** ISO 8601, the server's clock. */
  readonly readAt: string;
  /** Phone listeners, in Graph's order. */
  readonly listeners: readonly Listener[];
  readonly unreadable: readonly UnreadableListener[];
  /** Listeners of all types, which together count against the tenant's limit. */
  readonly total: number;
}

/**
 * Listeners a tenant may have, all types together (Microsoft Entra External ID service limits; the
 * reference page of the create request says 250, so the lower one is kept to).
 */
export const LISTENER_LIMIT = 249;
