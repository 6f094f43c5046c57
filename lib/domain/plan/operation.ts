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

/** Done to a listener. */
interface On<Kind> {
  readonly kind: Kind;
  readonly listenerId: string;
}

export interface UpdateListener extends On<"update"> {
  readonly before: Settings;
  readonly settings: Settings;
  readonly preserved: PreservedProperties;
}

interface NameApplication extends On<"add-application" | "remove-application"> {
  readonly appId: string;
}

/** One write to Graph. */
export type Operation = CreateListener | UpdateListener | On<"delete"> | NameApplication;

/** The listener that an operation writes: its id, or what stands for it until it has one. */
export function listenerIn(operation: Operation): string {
  return operation.kind === "create" ? operation.ref : operation.listenerId;
}

/** A short text that tells operations apart and is equal for equal ones. */
export function operationKey(operation: Operation): string {
  switch (operation.kind) {
    case "create": {
      const { kind, ref, displayName, priority, appIds, settings } = operation;
      return JSON.stringify([kind, ref, displayName, priority, appIds, settings]);
    }
    case "update":
      return JSON.stringify([operation.kind, operation.listenerId, operation.settings]);
    case "delete":
      return JSON.stringify([operation.kind, operation.listenerId]);
    case "add-application":
      return JSON.stringify(["add", operation.listenerId, operation.appId]);
    case "remove-application":
      return JSON.stringify(["remove", operation.listenerId, operation.appId]);
  }
}
