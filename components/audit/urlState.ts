import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { SEVERITIES } from "@/lib/domain/findings/finding";

/** Kinds of listeners that can be asked for. */
export const SHOWN = ["all", "findings", "opt-ins", "exclusions", "unused"] as const;
export type Shown = (typeof SHOWN)[number];

const parsers = {
  q: parseAsString.withDefault(""),
  show: parseAsStringLiteral(SHOWN).withDefault("all"),
  severity: parseAsArrayOf(parseAsStringLiteral(SEVERITIES)).withDefault([]),
};

/** What of the audit the address asks for; no severity stands for all of them. */
export function useAuditUrl() {
  return useQueryStates(parsers);
}
