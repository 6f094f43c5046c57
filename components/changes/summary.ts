import type { OperationReport, Outcome } from "@/lib/run/report";
import { figure } from "@/lib/domain/format";

/** "2 of 3 changes were written, 1 failed, ..." — what was and what was not. */
export function summary(operations: readonly OperationReport[]): string {
  const count = (wanted: Outcome) => operations.filter(({ outcome }) => outcome === wanted).length;
  const total = operations.length;
  const done = count("done");
  if (done === total)
    return total === 1 ? "The change was written." : `All ${figure(total)} writes were done.`;
  if (done === 0 && count("unsure") === 0) return "Nothing was written.";
  const rest = [
    [count("failed"), "failed and was not written", "failed and were not written"],
    [count("unsure"), "is not certain", "are not certain"],
    [count("not-tried"), "was not tried", "were not tried"],
  ] as const;
  const parts = rest
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => `${figure(number)} ${number === 1 ? one : many}`);
  const written = `${figure(done)} of ${figure(total)} writes ${done === 1 ? "was" : "were"} done`;
  return `${[written, ...parts].join(", ")}.`;
}
