import type { ApplicationRegions } from "../applicationRegions";
import type { Finding } from "./finding";
import { APPLICATION_RULES } from "./rules";

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
