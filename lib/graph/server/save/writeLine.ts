import { readClaims } from "@/lib/auth/claims";
import type { Operation } from "@/lib/domain/plan/operation";
import type { OperationReport } from "@/lib/run/report";

/**
 * The line that the server prints for each write, as JSON: who, where, why, what and how it ended.
 * Graph keeps its own audit log for 7 days only in external tenants. Holds no token.
 */
export function writeLine(token: string, reason: string, report: OperationReport): string {
  const claims = readClaims(token);
  const { operation, outcome, requestId, createdId, error } = report;
  return JSON.stringify({
    event: "listener-write",
    at: new Date().toISOString(),
    tenant: claims?.tid ?? null,
    who: claims?.oid ?? null,
    reason,
    operation: operation.kind,
    listener: operation.kind === "create" ? (createdId ?? null) : operation.listenerId,
    ...details(operation),
    outcome,
    requestId: requestId ?? null,
    error: error?.code ?? null,
  });
}

function details(operation: Operation) {
  switch (operation.kind) {
    case "create":
      return { applications: operation.appIds, before: null, after: operation.settings };
    case "update":
      return { before: operation.before, after: operation.settings };
    case "add-application":
    case "remove-application":
      return { applications: [operation.appId] };
    case "delete":
      return {};
  }
}
