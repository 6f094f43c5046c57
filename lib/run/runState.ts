import type { DialgateError } from "@/lib/domain/errors";
import type { Refusal } from "@/lib/domain/plan/refusal";
import type { OperationReport } from "./report";
import type { Snapshot } from "@/lib/domain/snapshot";

/** Where a save stands, from the click to its result. */
export type RunState =
  | { readonly kind: "idle" }
  | {
      readonly kind: "running";
      readonly operations: readonly OperationReport[];
      /** When Graph may be asked again, in ms since 1970; null while it is being asked. */
      readonly waitUntil: number | null;
    }
  | {
      readonly kind: "complete";
      readonly operations: readonly OperationReport[];
      readonly confirmed: boolean;
    }
  /** An operation failed; what came after it was not tried. */
  | { readonly kind: "stopped"; readonly operations: readonly OperationReport[] }
  | {
      readonly kind: "conflict";
      readonly operations: readonly OperationReport[];
      readonly snapshot: Snapshot;
      readonly listenerIds: readonly string[];
    }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** It ended before or between operations; `operations` says what was written until then. */
  | {
      readonly kind: "failed";
      readonly operations: readonly OperationReport[];
      readonly error: DialgateError;
    }
  /** Dialgate's server was lost while it wrote, and a look at Graph did not settle what it did. */
  | { readonly kind: "lost"; readonly operations: readonly OperationReport[] };

/** Whether anything was, or may have been, written. */
export function hasWritten(state: {
  readonly kind: string;
  readonly operations?: readonly OperationReport[];
}): boolean {
  return (state.operations ?? []).some(({ outcome }) => outcome === "done" || outcome === "unsure");
}
