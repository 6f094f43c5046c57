import type { PreservedProperties } from "../listener";
import type { Settings } from "../settings";

export interface CreateListener {
  readonly kind: "create";
  /** Stands for the new listener's id in later operations of the plan: Graph chooses that one. */
  readonly ref: string;
  /** Null only for one that is given back as it was. */
  readonly displayName: string | null;
  readonly priority: number;
  readonly flowId: string | null;
  readonly appIds: readonly string[];
  readonly settings: Settings;
  /** Unknown properties of the listener it is split from. */
  readonly preserved: PreservedProperties;
}

export interface UpdateListener {
  readonly kind: "update";
  readonly listenerId: string;
  readonly before: Settings;
  readonly settings: Settings;
  readonly preserved: PreservedProperties;
}

export interface DeleteListener {
  readonly kind: "delete";
  readonly listenerId: string;
}

export interface AddApplication {
  readonly kind: "add-application";
  readonly listenerId: string;
  readonly appId: string;
}

export interface RemoveApplication {
  readonly kind: "remove-application";
  readonly listenerId: string;
  readonly appId: string;
}

/** One write to Graph. */
export type Operation =
  CreateListener | UpdateListener | DeleteListener | AddApplication | RemoveApplication;

/** A short text that tells operations apart and is equal for equal ones. */
export function operationKey(operation: Operation): string {
  switch (operation.kind) {
    case "create":
      return JSON.stringify([
        "create",
        operation.ref,
        operation.displayName,
        operation.priority,
        operation.appIds,
        operation.settings,
      ]);
    case "update":
      return JSON.stringify(["update", operation.listenerId, operation.settings]);
    case "delete":
      return JSON.stringify(["delete", operation.listenerId]);
    case "add-application":
      return JSON.stringify(["add", operation.listenerId, operation.appId]);
    case "remove-application":
      return JSON.stringify(["remove", operation.listenerId, operation.appId]);
  }
}
