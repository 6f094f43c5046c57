import type { Caller } from "@/lib/auth/server/caller";
import { safeJson } from "@/lib/domain/plain";
import type { Operation } from "@/lib/domain/plan/operation";
import type { OperationReport } from "@/lib/run/report";

/** One write: about to be sent, or what became of it. */
export interface WriteEvent {
  readonly phase: "intent" | "outcome";
  /** Goes to Graph as `client-request-id`, which its audit log keeps. */
  readonly id: string;
  readonly operation: Operation;
  /** None before it is sent, and after an answer by which Graph carried nothing out and asks to wait. */
  readonly report?: OperationReport;
}

export type Observe = (event: WriteEvent) => void;

/** Who changes something: where the application writes, Graph's own log names nobody else. */
type Who = Pick<Caller, "tenantId" | "objectId" | "userName">;

/**
 * The lines that the server prints for each write, as JSON: one before it is sent and one after,
 * with the same id. Graph keeps its own audit log for 7 days only in external tenants. Holds no token.
 */
export function writeLine(caller: Who, reason: string, event: WriteEvent): string {
  const { phase, id, operation, report } = event;
  return safeJson({
    event: phase === "intent" ? "listener-write-intent" : "listener-write",
    at: new Date().toISOString(),
    id,
    tenant: caller.tenantId,
    who: caller.objectId,
    whoName: caller.userName,
    reason,
    operation: operation.kind,
    listener: operation.kind === "create" ? (report?.createdId ?? null) : operation.listenerId,
    ...details(operation),
    ...(phase === "intent"
      ? {}
      : {
          outcome: report?.outcome ?? "throttled",
          requestId: report?.requestId ?? null,
          error: report?.error?.code ?? null,
        }),
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
