import { TIER_SOURCE, tierOfCode } from "../../geo/tiers";
import { listenerName } from "../explain";
import { deriveStatus } from "../status";
import { baselineOf } from "../baseline";
import type { TenantRule } from "./tenantFinding";

export const highTierOptIn: TenantRule = {
  id: "high-tier-opt-in",
  severity: "note",
  label: "Opted in to a high price tier",
  why: `Telephony fraud earns most where messages cost most (Microsoft's page of ${TIER_SOURCE.date}).`,
  find: ({ snapshot }) =>
    snapshot.listeners.flatMap((listener) => {
      const codes = [...new Set(listener.sms.include)]
        .filter((code) => tierOfCode(code) === "high")
        .filter((code) => deriveStatus(code, listener.sms, baselineOf(listener.sms)) === "opted-in")
        .sort((a, b) => a - b);
      if (codes.length === 0) return [];
      const detail = `${listenerName(listener)}: ${codes.map((code) => `+${code}`).join(", ")}`;
      return [{ detail, listenerIds: [listener.id] }];
    }),
};
