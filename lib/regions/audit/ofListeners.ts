import { baselineOf } from "../baseline";
import { listenerName } from "../explain";
import type { Rule } from "../findings/finding";
import { settingsOf } from "../listener";
import type { TenantRule } from "./tenantFinding";

/** A rule about the lists of one application, asked once of each listener instead. */
export function ofListeners(rule: Rule, why: string): TenantRule {
  const { id, severity, label } = rule;
  return {
    id,
    severity,
    label,
    why,
    find: ({ snapshot }) =>
      snapshot.listeners.flatMap((listener) => {
        const found = rule.find({
          effect: { kind: "listener", listener, overruled: [] },
          settings: settingsOf(listener),
          baseline: { sms: baselineOf(listener.sms), voice: baselineOf(listener.voice) },
        });
        return found.map((detail) => ({
          detail: `${listenerName(listener)}: ${detail}`,
          listenerIds: [listener.id],
        }));
      }),
  };
}
