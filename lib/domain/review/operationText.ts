import { t } from "@/lib/i18n/t";
import type { CreateListener, Operation } from "../plan/operation";
import type { Snapshot } from "../snapshot";
import { listed } from "../format";
import { isolated, quoted } from "../shownName";

export type NameOf = (appId: string) => string | null;

/** What applications and listeners are called. Names come from Graph: text, and nothing else. */
export interface Names {
  readonly application: NameOf;
  readonly listener: NameOf;
}

export function namesIn(snapshot: Snapshot, application: NameOf): Names {
  const named = new Map(snapshot.listeners.map(({ id, displayName }) => [id, displayName]));
  return { application, listener: (id) => named.get(id) ?? null };
}

/** An operation in words. */
export function operationText(operation: Operation, names: Names): string {
  if (operation.kind === "create") return createText(operation, names);
  const { listenerId } = operation;
  const isNew = listenerId.startsWith("new-");
  const name = names.listener(listenerId);
  const listener = name === null ? listenerId : quoted(name);
  switch (operation.kind) {
    case "update":
      return isNew
        ? t`Change the settings of the new listener`
        : t`Change the settings of the listener ${listener}`;
    case "delete":
      return isNew ? t`Delete the new listener` : t`Delete the listener ${listener}`;
    case "add-application": {
      const application = applicationText(operation.appId, names);
      return isNew
        ? t`Add ${application} to the new listener`
        : t`Add ${application} to the listener ${listener}`;
    }
    case "remove-application": {
      const application = applicationText(operation.appId, names);
      return isNew
        ? t`Remove ${application} from the new listener`
        : t`Remove ${application} from the listener ${listener}`;
    }
  }
}

function createText({ appIds, displayName }: CreateListener, names: Names): string {
  const whom = listed(appIds.map((appId) => applicationText(appId, names)));
  if (displayName === null) {
    return whom === "" ? t`Create a listener` : t`Create a listener for ${whom}`;
  }
  const name = isolated(displayName);
  return whom === ""
    ? t`Create the listener “${name}”`
    : t`Create the listener “${name}” for ${whom}`;
}

function applicationText(appId: string, names: Names): string {
  return isolated(names.application(appId) ?? appId);
}
