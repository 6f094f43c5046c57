import { isKnownCode } from "../../geo/codes";
import { baselineOf } from "../baseline";
import { listenerName } from "../explain";
import type { TenantRule } from "./tenantFinding";

export const blockedExclusion: TenantRule = {
  id: "blocked-exclusion",
  severity: "note",
  label: "Exclusion of a code that is blocked anyway",
  why: "It changes nothing today, and keeps the code blocked should Microsoft enable it.",
  find: ({ snapshot }) =>
    snapshot.listeners.flatMap((listener) => {
      const { enabled } = baselineOf(listener.sms);
      const codes = [...new Set(listener.sms.exclude)]
        .filter((code) => isKnownCode(code) && !enabled.has(code))
        .filter((code) => !listener.sms.include.includes(code))
        .sort((a, b) => a - b);
      if (codes.length === 0) return [];
      const detail = `${listenerName(listener)}: ${codes.map((code) => `+${code}`).join(", ")}`;
      return [{ detail, listenerIds: [listener.id] }];
    }),
};
