import { listenerName } from "../explain";
import type { Rule } from "./finding";
import { SERVICE_LIMITS } from "./sources";

export const noApplications: Rule = {
  id: "no-applications",
  severity: "warning",
  label: "Listener without applications",
  why: "It decides for nobody, and counts against the limit of listeners.",
  source: SERVICE_LIMITS,
  find: ({ snapshot }) =>
    snapshot.listeners
      .filter(({ allApplications, appIds }) => !allApplications && appIds.length === 0)
      .map((listener) => ({
        detail: listenerName(listener),
        listenerIds: [listener.id],
        mends: [
          {
            label: `Delete ${listenerName(listener)}`,
            notes: [
              "It decides for nobody, so nothing changes. Its lists go with it; the restore file keeps them.",
            ],
            targets: [{ kind: "deletion", listenerId: listener.id, appIds: [] }],
          },
        ],
      })),
};
