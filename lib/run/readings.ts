import type { Target } from "@/lib/domain/plan/target";
import type { Planned } from "./planned";
import type { Conflicts } from "./conflicts";
import { externalChanges } from "./externalChanges";
import type { Ledger } from "./ledger";

/** So many readings in a row that hold what others wrote: one alone may be an old one. */
const MOST_DOUBTS = 2;

/** Whether a run may go on from a reading. */
export type Verdict =
  | { readonly kind: "good" }
  /** It may be from before the last one: look again. */
  | { readonly kind: "old" }
  /** Others changed what some of the rest builds on: `Conflicts` knows what. */
  | { readonly kind: "changed" }
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
    private readonly conflicts: Conflicts,
    private readonly lagMs: number,
  ) {}

  judge(reading: Planned): Verdict {
    const changes = externalChanges(this.base, this.targets, reading.snapshot);
    const listenerIds = changes.filter((id) => !this.conflicts.has(id));
    if (listenerIds.length > 0) {
      if (this.doubts++ < MOST_DOUBTS) return { kind: "old" };
      this.ledger.freeze(this.base.snapshot, this.conflicts.add(listenerIds, this.base));
      this.base = reading;
      return { kind: "changed" };
    }
    this.doubts = 0;
    // What others have undone is no reading that lags.
    const stopped = this.conflicts.among(reading, []);
    const plan = reading.plan.filter((operation) => !stopped.has(operation));
    if (this.ledger.isStale(reading.snapshot, plan)) {
      this.staleSince ??= Date.now();
      return { kind: Date.now() - this.staleSince < this.lagMs ? "old" : "unseen" };
    }
    this.staleSince = null;
    this.base = reading;
    return { kind: "good" };
  }
}
