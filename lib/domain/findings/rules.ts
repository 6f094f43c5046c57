import {
  allBesideNamed,
  baselineDiffers,
  goneApplication,
  identicalListeners,
  nearLimit,
  noApplications,
} from "./listenerRules";
import {
  blockedExclusion,
  codeInBothLists,
  highTierOptIn,
  noCallingCode,
  redundantOptIn,
  voiceDiffers,
} from "./listRules";
import {
  type EffectRule,
  ofApplications,
  equalPriority,
  noListener,
  severalListeners,
} from "./applicationRules";
import type { Rule, AuditInput, Finding } from "./finding";
import { type ListRule, ofListeners } from "./listRule";
import type { ApplicationRegions } from "../applicationRegions";

/** Every rule about a tenant, the gravest first. Order and duplicates are never a finding. */
export const RULES: readonly Rule[] = [
  ofApplications(equalPriority),
  ofListeners(codeInBothLists),
  ofListeners(noCallingCode),
  ofApplications(severalListeners),
  goneApplication,
  noApplications,
  allBesideNamed,
  nearLimit,
  ofListeners(redundantOptIn),
  ofListeners(blockedExclusion),
  ofListeners(voiceDiffers),
  ofListeners(highTierOptIn),
  baselineDiffers,
  identicalListeners,
  noListener,
];

/** Those that speak of a single application, the gravest first. */
export const APPLICATION_RULES: readonly (EffectRule | ListRule)[] = [
  equalPriority,
  codeInBothLists,
  noCallingCode,
  severalListeners,
  redundantOptIn,
  voiceDiffers,
];

/** What the rules report about a tenant, the gravest first. */
export function tenantFindings(input: AuditInput): Finding[] {
  return RULES.flatMap(({ id, severity, label, find }) =>
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
    const spotted =
      "inEffect" in rule
        ? rule.inEffect(effect)
        : settings === null
          ? []
          : rule.inLists({ settings, baseline });
    return spotted.map(({ detail }) => ({ rule: id, severity, label, detail }));
  });
}
