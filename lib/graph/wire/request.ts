import type { JsonObject } from "@/lib/domain/json";
import type { PreservedProperties } from "@/lib/domain/listener";
import type { RegionLists, Settings } from "@/lib/domain/settings";
import type { CreateListener, Operation } from "@/lib/domain/plan/operation";
import { LISTENERS_PATH, listenerPath, namedApplicationsPath } from "./paths";
import { HANDLER_TYPE, LISTENER_TYPE } from "./names";

/** An operation as Microsoft Graph takes it. */
export interface GraphRequest {
  readonly method: "POST" | "PATCH" | "DELETE";
  /** From the root of Graph's host, version included. */
  readonly path: string;
  readonly body?: JsonObject;
}

const APPLICATION_TYPE = "#microsoft.graph.authenticationConditionApplication";

/**
 * What is sent for an operation. `idOf` gives the id of a listener that the plan created; what the
 * review shows and what the server sends come from here alike.
 */
export function operationRequest(
  operation: Operation,
  idOf: (listenerId: string) => string = (listenerId) => listenerId,
): GraphRequest {
  if (operation.kind === "create") {
    return { method: "POST", path: LISTENERS_PATH, body: creation(operation) };
  }
  const id = idOf(operation.listenerId);
  const listener = listenerPath(id);
  const applications = namedApplicationsPath(id);
  switch (operation.kind) {
    case "update": {
      const handler = handlerOf(operation.settings, operation.preserved);
      return { method: "PATCH", path: listener, body: { "@odata.type": LISTENER_TYPE, handler } };
    }
    case "delete":
      return { method: "DELETE", path: listener };
    case "add-application":
      return {
        method: "POST",
        path: applications,
        body: { "@odata.type": APPLICATION_TYPE, appId: operation.appId },
      };
    case "remove-application":
      return { method: "DELETE", path: `${applications}/${encodeURIComponent(operation.appId)}` };
  }
}

function creation(operation: CreateListener): JsonObject {
  const { preserved, displayName, priority, flowId, appIds, settings } = operation;
  return {
    ...preserved.listener,
    "@odata.type": LISTENER_TYPE,
    ...(displayName === null ? {} : { displayName }),
    priority,
    ...(flowId === null ? {} : { authenticationEventsFlowId: flowId }),
    conditions: {
      ...preserved.conditions,
      // Objects: plain strings, as Microsoft's how-to page shows them, are refused.
      applications: { includeApplications: appIds.map((appId) => ({ appId })) },
    },
    handler: handlerOf(settings, preserved),
  };
}

/** Whole, both channels and both lists: whether Graph merges or replaces a handler is not known. */
function handlerOf(settings: Settings, preserved: PreservedProperties): JsonObject {
  return {
    ...preserved.handler,
    "@odata.type": HANDLER_TYPE,
    smsOptions: { ...preserved.sms, ...optionsOf(settings.sms) },
    voiceOptions: { ...preserved.voice, ...optionsOf(settings.voice) },
  };
}

function optionsOf({ include, exclude }: RegionLists): JsonObject {
  return { includeAdditionalRegions: include, excludeRegions: exclude };
}
