import { explainRefusal } from "@/lib/domain/plan/refusal";
import { logFailure } from "@/lib/log/failure";
import { log } from "@/lib/log/logger";
import type { Outcome, SaveReport, SaveResult } from "@/lib/run/report";

/** Runs one call of a save, and tells the log how it ended, also where nothing was written. */
export async function observeSave(
  reason: string,
  run: () => Promise<SaveResult>,
): Promise<SaveResult> {
  const started = performance.now();
  const result = await run();
  logSave(reason, result, Math.round(performance.now() - started));
  return result;
}

function logSave(reason: string, result: SaveResult, ms: number): void {
  switch (result.kind) {
    case "report":
      return log("save-ended", { reason, ...summary(result.report), ms });
    case "conflict":
      // None: the listeners are as they were seen, but the plan for them is another.
      return log("save-conflict", { reason, listeners: result.listenerIds, ms });
    case "refused": {
      const { code } = result.refusal;
      return log("save-refused", { reason, code, message: explainRefusal(result.refusal), ms });
    }
    case "error":
      return logFailure(result.error);
  }
}

function summary({ state, confirmed, operations, overlaps, ...report }: SaveReport): object {
  const count = (wanted: Outcome) => operations.filter(({ outcome }) => outcome === wanted).length;
  return {
    ...{ state, confirmed },
    ...{ done: count("done"), failed: count("failed"), unsure: count("unsure") },
    notTried: count("not-tried"),
    overlaps,
    retryAfterSeconds: report.retryAfterSeconds,
    error: report.error?.code ?? null,
  };
}
