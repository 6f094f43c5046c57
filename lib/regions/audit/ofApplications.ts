import { applicationRegions } from "../applicationRegions";
import type { Rule } from "../findings/finding";
import type { TenantRule } from "./tenantFinding";

/** A rule about which listener decides, told once for all applications that it concerns alike. */
export function ofApplications(rule: Rule, why: string): TenantRule {
  const { id, severity, label } = rule;
  return {
    id,
    severity,
    label,
    why,
    find: ({ snapshot }) => {
      const named = new Set(snapshot.listeners.flatMap(({ appIds }) => appIds));
      const byDetail = new Map<string, { appIds: string[]; listenerIds: Set<string> }>();
      for (const appId of named) {
        const regions = applicationRegions(snapshot, appId);
        for (const detail of rule.find(regions)) {
          const group = byDetail.get(detail) ?? { appIds: [], listenerIds: new Set() };
          group.appIds.push(appId);
          const { effect } = regions;
          if (effect.kind === "conflict") {
            for (const listener of effect.listeners) group.listenerIds.add(listener.id);
          }
          if (effect.kind === "listener") {
            for (const listener of [effect.listener, ...effect.overruled]) {
              group.listenerIds.add(listener.id);
            }
          }
          byDetail.set(detail, group);
        }
      }
      return [...byDetail].map(([detail, { appIds, listenerIds }]) => ({
        detail,
        appIds,
        listenerIds: [...listenerIds],
      }));
    },
  };
}
