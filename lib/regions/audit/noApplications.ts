import { listenerName } from "../explain";
import type { TenantRule } from "./tenantFinding";

export const noApplications: TenantRule = {
  id: "no-applications",
  severity: "warning",
  label: "Listener without applications",
  why: "It decides for nobody, and counts against the limit of listeners.",
  find: ({ snapshot }) =>
    snapshot.listeners
      .filter(({ allApplications, appIds }) => !allApplications && appIds.length === 0)
      .map((listener) => ({ detail: listenerName(listener), listenerIds: [listener.id] })),
};
