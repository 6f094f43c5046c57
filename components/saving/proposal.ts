import type { Handover } from "@/lib/regions/plan/ordering";
import type { Target } from "@/lib/regions/plan/target";
import type { Snapshot } from "@/lib/regions/snapshot";

/** What an admin has reviewed and wants written. */
export interface Proposal {
  readonly targets: readonly Target[];
  /** The reading that was reviewed. */
  readonly snapshot: Snapshot;
  readonly handover: Handover;
  readonly reason: string;
}
