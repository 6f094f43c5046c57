import { englishOf } from "@/lib/domain/errors";
import type { Operation } from "@/lib/domain/plan/operation";
import { settingsOf } from "@/lib/domain/listener";
import type { OperationReport } from "@/lib/run/report";
import { log } from "@/lib/log/logger";
import type { Seen } from "./sightings";

/** One write: about to be sent, or what became of it. */
export interface WriteEvent {
  readonly phase: "intent" | "outcome";
  /** Goes to Graph as `client-request-id`, which its audit log keeps. Of this write alone. */
  readonly id: string;
  readonly operation: Operation;
  /** The listener as Graph showed it just before; known of what is deleted. */
  readonly before?: Seen;
  /** None before it is sent, and after an answer by which Graph carried nothing out and asks to wait. */
  readonly report?: OperationReport;
}

export type Observe = (event: WriteEvent) => void;

/**
 * Logs each write: one line before it is sent and one after, with the same id. Who writes is in the
 * context of the request: where the application writes, Graph's own log names nobody else, and it is
 * kept for 7 days only in external tenants.
 */
export function logWrite(reason: string, event: WriteEvent): void {
  const { phase, id, operation, report } = event;
  log(phase === "intent" ? "listener-write-intent" : "listener-write", {
    id,
    reason,
    operation: operation.kind,
    listener: operation.kind === "create" ? (report?.createdId ?? null) : operation.listenerId,
    ...details(event),
    ...(phase === "intent"
      ? {}
      : {
          outcome: report?.outcome ?? "throttled",
          requestId: report?.requestId ?? null,
          error: report?.error?.code ?? null,
          message: report?.error ? englishOf(report.error) : null,
        }),
  });
}

function details({ operation, before }: WriteEvent): object {
  switch (operation.kind) {
    case "create":
      return {
        ...{ displayName: operation.displayName, priority: operation.priority },
        ...{ applications: operation.appIds, before: null, after: operation.settings },
      };
    case "update":
      return { before: operation.before, after: operation.settings };
    case "add-application":
    case "remove-application":
      return { applications: [operation.appId] };
    case "delete":
      return deleted(before ?? null);
  }
}

/** Everything of it, so that it can be created again from the line alone. */
function deleted(seen: Seen): object {
  if (seen === null || !("fingerprint" in seen)) return { before: null };
  const { displayName, priority, flowId, allApplications, appIds, preserved } = seen;
  return {
    ...{ displayName, priority, flowId, allApplications, applications: appIds },
    ...{ before: settingsOf(seen), preserved },
  };
}
