import type { Target } from "@/lib/domain/plan/target";
import type { Planned } from "./course";
import { externalChanges } from "./externalChanges";
import type { Ledger } from "./ledger";

/** So many readings in a row that hold what others wrote: one alone may be an old one. */
const MOST_DOUBTS = 2;

/** Whether a run may go on from a reading. */
export type Verdict =
  | { readonly kind: "good" }
  /** It may be from before the last one: look again. */
  | { readonly kind: "old" }
  /** Others changed what the rest builds on. */
  | { readonly kind: "changed"; readonly listenerIds: readonly string[] }
  /** It does not show what Graph said it did, though it cannot be so old. */
  | { readonly kind: "unseen" };

/** Tells the readings of one drive apart, each from the last one that was good. */
export class Readings {
  private doubts = 0;
  /** Since when readings do not show what was written. */
  private staleSince: number | null = null;

  constructor(
    private base: Planned,
    private readonly targets: readonly Target[],
    private readonly ledger: Ledger,
    private readonly lagMs: number,
  ) {}

  judge(reading: Planned): Verdict {
    const listenerIds = externalChanges(this.base, this.targets, reading.snapshot);
    if (listenerIds.length > 0) {
      return this.doubts++ >= MOST_DOUBTS ? { kind: "changed", listenerIds } : { kind: "old" };
    }
    this.doubts = 0;
    if (this.ledger.isStale(reading.snapshot, reading.plan)) {
      this.staleSince ??= Date.now();
      return { kind: Date.now() - this.staleSince < this.lagMs ? "old" : "unseen" };
    }
    this.staleSince = null;
    this.base = reading;
    return { kind: "good" };
  }
}
