import type { Snapshot } from "@/lib/domain/snapshot";
import type { Conflicts } from "./conflicts";
import type { Ledger } from "./ledger";
import type { Planned } from "./planned";
import type { PendingCall } from "./record";
import type { Overlap } from "./report";

/** What outlives one drive of a run. */
export interface Course {
  readonly ledger: Ledger;
  /** The last settled reading, with its plan: what may have changed since is told from it. */
  readonly base: Planned;
  /** Whether the admin wants a pause; asked between calls. */
  readonly pausing: () => boolean;
  /** How long Graph may take to show what it did, in ms. */
  readonly lagMs: number;
  /** What others changed meanwhile. */
  readonly conflicts: Conflicts;
  /** Who else wrote at the same time, so far. */
  readonly overlaps: Overlap[];
  /** Keeps what the ledger says, the reading that it rests on, and whether a call is out. */
  readonly keep: (base: Snapshot, call: PendingCall | null) => Promise<void>;
}
