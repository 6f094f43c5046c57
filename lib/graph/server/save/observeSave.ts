import { explainRefusal } from "@/lib/domain/plan/refusal";
import { inEnglish } from "@/lib/i18n/spoken";
import { logFailure } from "@/lib/log/failure";
import { log } from "@/lib/log/logger";
import { instruments } from "@/lib/telemetry/instruments";
import { inSpan } from "@/lib/telemetry/span";
import type { Outcome, SaveReport, SaveResult } from "@/lib/run/report";

/**
 * Runs one call of a save, and tells log, trace and metrics how it ended, also where nothing was
 * written.
 */
export async function observeSave(
  reason: string,
  run: () => Promise<SaveResult>,
): Promise<SaveResult> {
  const started = performance.now();
  const result = await inSpan("save", { attributes: {} }, run, (ended) => ({
    attributes: { "dialgate.outcome": outcomeOf(ended) },
    failed: ended.kind === "error",
  }));
  const ms = performance.now() - started;
  const { saves, saveDuration } = instruments();
  saves.add(1, { outcome: outcomeOf(result) });
  saveDuration.record(ms / 1000, { outcome: outcomeOf(result) });
  logSave(reason, result, Math.round(ms));
  return result;
}

/** How far it came, or why nothing was written, as a word of a closed set. */
function outcomeOf(result: SaveResult): string {
  if (result.kind === "report") return result.report.state;
  return result.kind === "error" ? result.error.code : result.kind;
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
      const message = inEnglish(() => explainRefusal(result.refusal));
      return log("save-refused", { reason, code, message, ms });
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
