import { makePlan } from "@/lib/domain/plan/makePlan";
import { operationKey, type Operation } from "@/lib/domain/plan/operation";
import type { OperationReport } from "./report";
import { listed } from "./endings";
import type { Hands } from "./hands";
import type { Proposal } from "./proposal";
import type { RunState } from "./runState";

/** The answer of Dialgate's server is lost: what Graph shows tells what is left to do. */
export async function findOut(
  { targets, order }: Proposal,
  planned: readonly Operation[],
  ended: readonly OperationReport[],
  { read }: Hands,
): Promise<RunState> {
  const now = await read();
  const rest = now.ok ? makePlan(now.value, targets, { order }) : now;
  if (!rest.ok) return { kind: "lost", operations: unsure(ended, planned) };
  if (rest.value.length === 0) {
    const done = planned.map((operation) => ({ operation, outcome: "done" as const }));
    return { kind: "complete", operations: [...ended, ...done], confirmed: true };
  }
  const keys = new Set(rest.value.map(operationKey));
  const operations = planned.map((operation) => ({
    operation,
    outcome: keys.has(operationKey(operation)) ? ("unsure" as const) : ("done" as const),
  }));
  return { kind: "lost", operations: [...ended, ...operations] };
}

/** What has ended, and the rest of which nobody knows. */
export function unsure(
  ended: readonly OperationReport[],
  planned: readonly Operation[],
): OperationReport[] {
  return listed(ended, planned).map((report) =>
    report.outcome === "not-tried" ? { ...report, outcome: "unsure" } : report,
  );
}
