import { t } from "@/lib/i18n/t";
import { operationKey, type Operation } from "@/lib/domain/plan/operation";
import { operationDigest } from "@/lib/domain/documents/digest";
import type { DialgateError } from "@/lib/domain/errors";
import type { OperationReport } from "./report";

/** What earlier calls report, with what a later one does: the later word on an operation counts. */
export function mergeReports(
  earlier: readonly OperationReport[],
  later: readonly OperationReport[],
): OperationReport[] {
  const tried = later.filter(({ outcome }) => outcome !== "not-tried");
  const again = keysOf(tried.map(({ operation }) => operation));
  return [...earlier.filter(({ operation }) => !again.has(operationKey(operation))), ...tried];
}

/** A reading settles what was not certain: what the plan made from it does not hold is done. */
export function resolveUnsure(
  ended: readonly OperationReport[],
  rest: readonly Operation[],
): readonly OperationReport[] {
  if (ended.every(({ outcome }) => outcome === "done")) return ended;
  const left = keysOf(rest);
  return ended.map((report): OperationReport => {
    const { operation, outcome } = report;
    if (outcome !== "unsure" || left.has(operationKey(operation))) return report;
    return { operation, outcome: "done" };
  });
}

/** What has ended, then what is still to come. */
export function withUntried(
  ended: readonly OperationReport[],
  plan: readonly Operation[],
): OperationReport[] {
  const known = keysOf(ended.map(({ operation }) => operation));
  return [...ended, ...untried(plan.filter((operation) => !known.has(operationKey(operation))))];
}

function unseenError(): DialgateError {
  return {
    code: "invalid-response",
    message: t`Graph reported success, but does not show the change.`,
  };
}

/** What Graph said it did and does not show. */
export function asUnseen(
  ended: readonly OperationReport[],
  unseen: readonly Operation[],
  outcome: "unsure" | "failed",
): readonly OperationReport[] {
  const keys = keysOf(unseen);
  const error = unseenError();
  return ended.map((report) =>
    keys.has(operationKey(report.operation)) ? { ...report, outcome, error } : report,
  );
}

/**
 * What was looked for long enough and not found: it failed, but for creates. One of those may still
 * come, so that it stays unsure.
 */
export async function withGivenUp(
  ended: readonly OperationReport[],
  digests: ReadonlySet<string>,
): Promise<readonly OperationReport[]> {
  return Promise.all(
    ended.map(async (report): Promise<OperationReport> => {
      const { operation, outcome } = report;
      if (outcome !== "unsure" || operation.kind === "create") return report;
      return digests.has(await operationDigest(operation))
        ? { ...report, outcome: "failed" }
        : report;
    }),
  );
}

/** What has ended, and what nobody knows of. */
export function withUnsure(
  ended: readonly OperationReport[],
  unknown: readonly Operation[],
): readonly OperationReport[] {
  const known = keysOf(ended.map(({ operation }) => operation));
  const others = unknown.filter((operation) => !known.has(operationKey(operation)));
  return [...ended, ...others.map((operation) => ({ operation, outcome: "unsure" as const }))];
}

/** Nothing of a plan has been tried yet. */
export function untried(plan: readonly Operation[]): OperationReport[] {
  return plan.map((operation) => ({ operation, outcome: "not-tried" }));
}

export function isUnauthenticated({ error }: OperationReport): boolean {
  return error?.code === "unauthenticated";
}

function keysOf(operations: readonly Operation[]): Set<string> {
  return new Set(operations.map(operationKey));
}
