import type { OperationReport } from "./report";
import type { RestoreFile } from "@/lib/domain/documents/restoreSchema";
import type { Target } from "@/lib/domain/plan/target";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Proposal } from "./proposal";
import type { RunState } from "./runState";

/** Where a run stands that can be paused and outlives the page. */
export type BulkState =
  | RunState
  /** The admin has paused it; what was in flight is done. */
  | { readonly kind: "paused"; readonly operations: readonly OperationReport[] }
  /** The page was closed in the middle of it. */
  | { readonly kind: "interrupted" }
  /** Another tab of this browser is at it. */
  | { readonly kind: "elsewhere" };

export interface RunProgress {
  readonly done: number;
  readonly failed: number;
  readonly total: number;
}

/** The one bulk run of the tenant. */
export interface Run {
  readonly heading: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly reason: string;
  readonly state: BulkState;
  /** The admin asked for a pause, and what is in flight is still to end. */
  readonly pausing: boolean;
  readonly progress: RunProgress;
  /** What it is to reach. */
  readonly targets: readonly Target[];
  /** What was there before; null where it could not be kept. */
  readonly restore: RestoreFile | null;
  /** What to want in order to have again what was there before; null where it is not known. */
  readonly undoTargets: ((now: Snapshot) => Undo) | null;
}

export interface Undo {
  readonly targets: readonly Target[];
  /** Ids of listeners that others changed since the run. */
  readonly changedByOthers: readonly string[];
}

export interface RunControls {
  readonly run: Run | null;
  /** Writes what was reviewed; resolves when the run has ended or is paused. */
  readonly start: (proposal: Proposal, heading: string, planned: number) => Promise<void>;
  /** Stops after what is in flight. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Tries again what failed or was not tried, and nothing else. */
  readonly retry: () => void;
  /** Forgets the run and leaves the tenant as it is. */
  readonly dismiss: () => void;
}
