import { durationText, figure } from "@/lib/domain/format";
import { explainError } from "@/lib/domain/explainError";
import { planCost } from "@/lib/domain/review/cost";
import { explainRefusal } from "@/lib/domain/plan/refusal";
import type { Run } from "@/lib/run/run";

/** Where a run stands, in a sentence or two. */
export function barText(run: Run): string {
  const { state } = run;
  switch (state.kind) {
    case "idle":
      return "Starting.";
    case "running":
      return `${counts(run)}.`;
    case "paused":
      return `Paused: ${counts(run)}.`;
    case "interrupted":
      return `Interrupted: ${counts(run)}. Resuming reads Graph first and writes only what is left.`;
    case "elsewhere":
      return `Another tab of this browser is at it: ${counts(run)} when this page was opened.`;
    case "complete":
      return state.confirmed
        ? `Done, and read back from Graph: ${counts(run)}.`
        : `Done: ${counts(run)}. A read of Graph does not show all of it yet.`;
    case "stopped":
      return `Stopped: ${counts(run)}.`;
    case "failed": {
      const { error } = state;
      return `Stopped: ${counts(run)}. ${explainError(error).title}. ${error.message}`;
    }
    case "lost":
      return `The connection is lost: ${counts(run)}, as far as is known. Resuming reads Graph first.`;
    case "conflict":
      return `Stopped: ${counts(run)}. Somebody else changed what the rest builds on; nothing was written over it.`;
    case "refused":
      return `Stopped: ${counts(run)}. ${explainRefusal(state.refusal)}`;
  }
}

function counts({ progress: { done, failed, total } }: Run): string {
  const written = `${figure(done)} of ${figure(total)} writes done`;
  return failed === 0 ? written : `${written}, ${figure(failed)} failed`;
}

/** How long the rest will take; null where nothing is under way or nothing is known. */
export function restText({ state }: Run): string | null {
  if (state.kind !== "running" && state.kind !== "paused") return null;
  const left = state.operations.filter(({ outcome }) => outcome === "not-tried");
  if (left.length === 0) return null;
  const { seconds } = planCost(left.map(({ operation }) => operation));
  return `The rest takes ${durationText(seconds)}.`;
}

/** For who cannot see the bar: each tenth, not each write. */
export function announcement(run: Run): string {
  const { progress, state, heading } = run;
  if (state.kind !== "running") return `${heading}. ${barText(run)}`;
  if (run.pausing) return `${heading}. Pausing.`;
  const tenths = progress.total === 0 ? 0 : Math.floor((progress.done / progress.total) * 10);
  return `${heading}. ${tenths * 10} % done.`;
}
