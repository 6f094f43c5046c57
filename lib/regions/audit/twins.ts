import { joined, listenerName } from "../explain";
import type { Listener } from "../listener";
import { settingsOf } from "../listener";
import { normaliseSettings } from "../settings";
import type { TenantRule } from "./tenantFinding";

/** Order and duplicates of the lists do not count. */
export const twins: TenantRule = {
  id: "identical-listeners",
  severity: "note",
  label: "Identical listeners that could be one",
  why: "An external tenant may have 249 listeners; one that serves both would do.",
  find: ({ snapshot }) => {
    const alike = new Map<string, Listener[]>();
    for (const listener of snapshot.listeners) {
      if (listener.allApplications || listener.appIds.length === 0) continue;
      const { priority, flowId, preserved } = listener;
      const settings = normaliseSettings(settingsOf(listener));
      const key = JSON.stringify([settings, priority, flowId, preserved]);
      alike.set(key, [...(alike.get(key) ?? []), listener]);
    }
    return [...alike.values()]
      .filter(({ length }) => length > 1)
      .map((group) => ({
        detail: joined(group.map(listenerName)),
        listenerIds: group.map(({ id }) => id),
      }));
  },
};
