import type { Operation } from "../../regions/plan/operation";
import type { OperationReport, SaveReport } from "../../regions/plan/report";
import type { Snapshot } from "../../regions/snapshot";
import type { GraphAccess } from "../request";
import { readBack } from "./readBack";
import { runOperation } from "./runOperation";

/** After this, the rest is left to the next call: requests must end before a proxy ends them. */
const BUDGET_MS = 20_000;

/**
 * Writes the operations of a plan in order, stops at the first that fails, and reads Graph again.
 * `before` is the reading that the plan was made on; `observe` hears of each operation as it ends.
 */
export async function runOperations(
  access: GraphAccess,
  before: Snapshot,
  operations: readonly Operation[],
  observe: (report: OperationReport) => void,
): Promise<SaveReport> {
  const until = Date.now() + BUDGET_MS;
  const reports: OperationReport[] = [];
  const created = new Map<string, string>();
  let state: SaveReport["state"] = "complete";
  let retryAfterSeconds = 0;

  for (const operation of operations) {
    if (state === "complete" && Date.now() > until) state = "paused";
    if (state !== "complete") {
      reports.push({ operation, outcome: "not-tried" });
      continue;
    }
    const attempt = await runOperation({ access, before, created }, operation);
    if ("wait" in attempt) {
      state = "paused";
      retryAfterSeconds = attempt.wait;
      reports.push({ operation, outcome: "not-tried" });
      continue;
    }
    reports.push(attempt);
    observe(attempt);
    if (operation.kind === "create" && attempt.createdId !== undefined) {
      created.set(operation.ref, attempt.createdId);
    }
    if (attempt.outcome !== "done") state = "stopped";
  }
  const seen = await readBack({ access, before, created }, reports);
  return { state, retryAfterSeconds, operations: reports, ...seen };
}
