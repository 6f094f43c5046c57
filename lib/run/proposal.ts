import type { Order } from "@/lib/domain/plan/order";
import type { SettingsTarget, Target } from "@/lib/domain/plan/target";
import type { Snapshot } from "@/lib/domain/snapshot";

/** What an admin has reviewed and wants written. */
export interface Proposal {
  readonly targets: readonly Target[];
  /** The reading that was reviewed. */
  readonly snapshot: Snapshot;
  readonly order: Order;
  readonly reason: string;
}

/** One that only says what is to be set, as the changes of one application do. */
export interface SettingsProposal extends Proposal {
  readonly targets: readonly SettingsTarget[];
}
