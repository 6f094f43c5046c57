import type { BulkState, Run } from "@/lib/run/run";

const UNDER_WAY: ReadonlySet<BulkState["kind"]> = new Set([
  "running",
  "paused",
  "interrupted",
  "elsewhere",
]);

/** Whether a run is not at its end: another one would get in its way. */
export function isUnderWay(run: Run | null): boolean {
  return run !== null && UNDER_WAY.has(run.state.kind);
}
