import type { DialgateError } from "@/lib/domain/errors";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Operation } from "@/lib/domain/plan/operation";
import type { Refusal } from "@/lib/domain/plan/refusal";

/**
 * What became of one operation. `unsure`: the connection broke and a look at Graph did not tell;
 * `not-tried`: the run stopped before it.
 */
export type Outcome = "done" | "failed" | "unsure" | "not-tried";

export interface OperationReport {
  readonly operation: Operation;
  readonly outcome: Outcome;
  /** Graph's id of the listener that a create made. */
  readonly createdId?: string;
  readonly requestId?: string;
  readonly error?: DialgateError;
}

/** Somebody else wrote to a listener between the read that a write rested on and the write. */
export interface Overlap {
  readonly listenerId: string;
  /** Who, as Graph's audit log names them; null where it names nobody, or only a reading tells. */
  readonly who: string | null;
  /** ISO 8601; null where only a reading tells. */
  readonly at: string | null;
}

export interface SaveReport {
  /**
   * `complete`: everything is written. `paused`: go on with what is left, after
   * `retryAfterSeconds`. `stopped`: an operation failed, and the ones after it were not tried.
   */
  readonly state: "complete" | "paused" | "stopped";
  readonly retryAfterSeconds: number;
  /** Why it is paused, where Graph gave an error. */
  readonly error?: DialgateError;
  readonly operations: readonly OperationReport[];
  /** Listeners that it wrote and somebody else wrote at the same time. */
  readonly overlaps: readonly Overlap[];
  /** What Graph holds now; null when it could not be read again. */
  readonly snapshot: Snapshot | null;
  /** Whether Graph, read again, shows what was written; reads may lag behind writes. */
  readonly confirmed: boolean;
}

/** Listeners changed since the admin looked. */
export interface SaveConflict {
  readonly kind: "conflict";
  readonly snapshot: Snapshot;
  readonly listenerIds: readonly string[];
}

/** What a save gives back. Only `report` means that anything was written. */
export type SaveResult =
  | { readonly kind: "report"; readonly report: SaveReport }
  | SaveConflict
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "error"; readonly error: DialgateError };
