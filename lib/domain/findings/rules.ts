import * as applications from "./applicationRules";
import { type EffectRule, ofApplications } from "./applicationRules";
import * as listeners from "./listenerRules";
import * as lists from "./listRules";
import type { Rule, AuditInput, Finding } from "./finding";
import { type ListRule, ofListeners } from "./listRule";
import type { ApplicationRegions } from "../applicationRegions";

/** Every rule about a tenant, the gravest first. Order and duplicates are never a finding. */
export const RULES: readonly Rule[] = [
  ofApplications(applications.equalPriority),
  ofListeners(lists.codeInBothLists),
  ofListeners(lists.noCallingCode),
  ofApplications(applications.severalListeners),
  listeners.goneApplication,
  listeners.noApplications,
  listeners.allBesideNamed,
  listeners.nearLimit,
  ofListeners(lists.redundantOptIn),
  ofListeners(lists.blockedExclusion),
  ofListeners(lists.voiceDiffers),
  ofListeners(lists.highTierOptIn),
  listeners.baselineDiffers,
  listeners.identicalListeners,
  applications.noListener,
];

/** Those that speak of a single application, the gravest first. */
export const APPLICATION_RULES: readonly (EffectRule | ListRule)[] = [
  applications.equalPriority,
  lists.codeInBothLists,
  lists.noCallingCode,
  applications.severalListeners,
  lists.redundantOptIn,
  lists.voiceDiffers,
];

/** Where nobody can tell what is in effect. */
export const CONFLICT_RULES: readonly Rule[] = [ofApplications(applications.equalPriority)];

/** What the rules report about a tenant, the gravest first. */
export function tenantFindings(input: AuditInput, rules = RULES): Finding[] {
  return rules.flatMap(({ id, severity, label, find }) =>
    find(input).map((found) => ({ ...NOTHING_ELSE, ...found, rule: id, severity, label })),
  );
}

const NOTHING_ELSE = { codes: [], listenerIds: [], appIds: [], fixes: [] };

export type ApplicationFinding = Pick<Finding, "rule" | "severity" | "label" | "detail">;

/** What the rules report about what is set for one application. */
export function applicationFindings({
  effect,
  settings,
  baseline,
}: ApplicationRegions): readonly ApplicationFinding[] {
  return APPLICATION_RULES.flatMap((rule) => {
    const { id, severity, label } = rule;
    const detail =
      "inEffect" in rule
        ? rule.inEffect(effect)
        : settings && rule.inLists({ settings, baseline })?.detail;
    return detail ? [{ rule: id, severity, label, detail }] : [];
  });
}
