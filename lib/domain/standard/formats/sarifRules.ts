import type { ReportingDescriptor } from "sarif";
import { RULES } from "../../findings/rules";
import { DRIFT_HEADS, DRIFT_KINDS } from "./driftEntries";

const DRIFT_HELP =
  "https://learn.microsoft.com/entra/external-id/customers/how-to-region-code-opt-in";

/** Every rule and every kind of drift, as SARIF describes rules. */
export const SARIF_RULES: readonly ReportingDescriptor[] = [
  ...RULES.map(({ id, label, severity, why, advice, source }): ReportingDescriptor => ({
    id,
    shortDescription: { text: label },
    fullDescription: { text: why },
    help: { text: [why, advice, source?.title].filter(Boolean).join(" ") },
    ...(source === undefined ? {} : { helpUri: source.url }),
    defaultConfiguration: { level: severity },
  })),
  ...DRIFT_KINDS.map((kind): ReportingDescriptor => {
    const { label, why, advice } = DRIFT_HEADS[kind];
    return {
      id: `drift-${kind}`,
      shortDescription: { text: label },
      fullDescription: { text: why },
      help: { text: `${why} ${advice}` },
      helpUri: DRIFT_HELP,
      defaultConfiguration: { level: "error" },
    };
  }),
];

const INDEX = new Map(SARIF_RULES.map(({ id }, index) => [id, index]));

/** Where in the list a rule stands; -1 is what SARIF has for a rule that is not there. */
export function ruleIndex(id: string): number {
  return INDEX.get(id) ?? -1;
}
