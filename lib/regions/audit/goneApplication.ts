import { listenerName } from "../explain";
import type { TenantRule } from "./tenantFinding";

/** Graph keeps naming an application that was deleted. */
export const goneApplication: TenantRule = {
  id: "gone-application",
  severity: "warning",
  label: "Application that no longer exists",
  why: "The listener goes on naming it. It does no harm, and hides what the listener is for.",
  find: ({ snapshot, appIds }) =>
    appIds === null
      ? []
      : snapshot.listeners.flatMap((listener) => {
          const gone = listener.appIds.filter((appId) => !appIds.has(appId));
          if (gone.length === 0) return [];
          const detail = `${listenerName(listener)} names ${gone.join(", ")}`;
          return [{ detail, listenerIds: [listener.id], appIds: gone }];
        }),
};
