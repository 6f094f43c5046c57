import { SHIPPED_BASELINE } from "../baseline";
import { listenerName } from "../explain";
import type { Listener } from "../listener";
import type { TenantRule } from "./tenantFinding";

export const baselineDiffers: TenantRule = {
  id: "baseline-differs",
  severity: "note",
  label: "Graph's default regions differ from the shipped list",
  why: `Graph's are used where it returns them; the shipped list is Microsoft's page of ${SHIPPED_BASELINE.date ?? ""}.`,
  find: ({ snapshot }) => {
    const byDetail = new Map<string, Listener[]>();
    for (const listener of snapshot.listeners) {
      const detail = difference(listener.sms.defaultRegions);
      if (detail !== null) byDetail.set(detail, [...(byDetail.get(detail) ?? []), listener]);
    }
    return [...byDetail].map(([detail, listeners]) => ({
      detail: `${listeners.length === 1 && listeners[0] ? listenerName(listeners[0]) : `${listeners.length} listeners`}: ${detail}`,
      listenerIds: listeners.map(({ id }) => id),
    }));
  },
};

function difference(defaultRegions: readonly number[]): string | null {
  if (defaultRegions.length === 0) return null;
  const { enabled } = SHIPPED_BASELINE;
  const given = new Set(defaultRegions);
  const more = [...given].filter((code) => !enabled.has(code)).sort((a, b) => a - b);
  const fewer = [...enabled].filter((code) => !given.has(code));
  const parts = [
    more.length > 0 && `also enabled: ${more.map(plus).join(", ")}`,
    fewer.length > 0 && `not enabled: ${fewer.map(plus).join(", ")}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : parts.join("; ");
}

function plus(code: number): string {
  return `+${code}`;
}
