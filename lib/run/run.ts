import type { RestoreFile } from "@/lib/domain/documents/restoreSchema";
import type { DialgateError } from "@/lib/domain/errors";
import type { Listener } from "@/lib/domain/listener";
import type { Operation } from "@/lib/domain/plan/operation";
import type { Order } from "@/lib/domain/plan/order";
import type { Refusal } from "@/lib/domain/plan/refusal";
import type { Target } from "@/lib/domain/plan/target";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { OperationReport, Overlap } from "./report";

/** What an admin has reviewed and wants written. */
export interface Proposal {
  /** "Exclude +234 for 10,000 applications". */
  readonly heading: string;
  readonly targets: readonly Target[];
  /** The reading that was reviewed. */
  readonly snapshot: Snapshot;
  /** The plan that was made on it, and shown. */
  readonly operations: readonly Operation[];
  readonly order: Order;
  /** Why: goes into the log of Dialgate's server. */
  readonly reason: string;
  /** The codes that it closes for every application at once: kept with the way back. */
  readonly blocks?: readonly number[];
}

interface Listed {
  /** What has ended, then what is still to come. */
  readonly operations: readonly OperationReport[];
}

/** How a drive can end; only `complete` leaves nothing to do. */
export type RunEnd =
  /** Everything is written, and Graph, read again, shows it. */
  | (Listed & { readonly kind: "complete" })
  /** Everything is written and shown, but others wrote to the same listeners in the same moment. */
  | (Listed & { readonly kind: "overlapped"; readonly overlaps: readonly Overlap[] })
  /** Graph accepted every write, and does not show all of them yet: reads may lag behind. */
  | (Listed & { readonly kind: "unconfirmed" })
  /** The admin has paused it; what was in flight is done. */
  | (Listed & { readonly kind: "paused" })
  /** Operations failed; what builds on them was not tried. */
  | (Listed & { readonly kind: "stopped" })
  /** It ended before or between operations. */
  | (Listed & { readonly kind: "failed"; readonly error: DialgateError })
  /** Dialgate's server was lost while it wrote, and a look at Graph did not settle what it did. */
  | (Listed & { readonly kind: "lost" })
  /** Others changed what the rest builds on; nothing was written over it. */
  | (Listed & {
      readonly kind: "conflict";
      readonly snapshot: Snapshot;
      readonly listenerIds: readonly string[];
      /** Those of them that a lost create of this run has made after all, beside another one. */
      readonly twins: readonly Listener[];
    })
  /** No plan can reach what is left. */
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** Where a run stands, from the click to its end. */
export type RunState =
  | (Listed & {
      readonly kind: "running";
      /** When Graph may be asked again, in ms since 1970; null while it is being asked. */
      readonly waitUntil: number | null;
      /** The wait is for what a write did whose answer was lost. */
      readonly doubtful?: true;
    })
  | RunEnd
  /** The page was closed in the middle of it. */
  | { readonly kind: "interrupted" }
  /** Another tab of this browser is writing it. */
  | { readonly kind: "elsewhere" };

export interface RunProgress {
  readonly done: number;
  readonly failed: number;
  readonly total: number;
}

/** Everything that is written to a tenant is a run, of one operation or of thousands. */
export interface Run {
  readonly heading: string;
  /** ISO 8601; tells one run from another. */
  readonly startedAt: string;
  readonly reason: string;
  readonly state: RunState;
  /** The admin asked for a pause, and what is in flight is still to end. */
  readonly pausing: boolean;
  readonly progress: RunProgress;
  /** A call of the save action was lost, and no reading has told yet what it wrote. */
  readonly unsettled: boolean;
  /** What it is to reach. */
  readonly targets: readonly Target[];
  readonly order: Order;
  /** What was there before; null where it is not stored any more. */
  readonly restore: RestoreFile | null;
}

export interface RunControls {
  readonly run: Run | null;
  /**
   * Writes what was reviewed; resolves when the run has ended or is paused. Where the browser cannot
   * store the way back it writes nothing and fails with `not-stored`.
   */
  readonly start: (proposal: Proposal) => Promise<void>;
  /** Stops after what is in flight. */
  readonly pause: () => void;
  /** Takes the run up from what Graph shows now; while it waits, at once. */
  readonly resume: () => void;
  /**
   * Tries again what failed or was not tried, and nothing else. `unkept`: also where the browser
   * cannot store the way back.
   */
  readonly retry: (accept?: { readonly unkept: boolean }) => void;
  /** Forgets the run and leaves the tenant as it is. */
  readonly dismiss: () => void;
}

/** Whether a run is not at its end: another one would get in its way. */
export function isUnderWay(run: Run | null): boolean {
  return run !== null && (isMoving(run.state) || run.state.kind === "unconfirmed");
}

/** Whether it has neither ended nor failed: it is being written, or can be taken up. */
export function isMoving({ kind }: RunState): boolean {
  return kind === "running" || kind === "paused" || kind === "interrupted" || kind === "elsewhere";
}

/** Whether anything was, or may have been, written. */
export function hasWritten({ progress, state, unsettled }: Run): boolean {
  const operations = "operations" in state ? state.operations : [];
  return progress.done > 0 || unsettled || operations.some(({ outcome }) => outcome === "unsure");
}

/** No waiting helps, only the admin. */
export function isSignedOut({ code }: DialgateError): boolean {
  return code === "signed-out";
}
