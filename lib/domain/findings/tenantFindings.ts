import type { AuditInput, Finding } from "./finding";
import { RULES } from "./rules";

/** What the rules report about a tenant, the gravest first. */
export function tenantFindings(input: AuditInput): Finding[] {
  return RULES.flatMap(({ id, severity, label, find }) =>
    find(input).map(({ detail, codes = [], listenerIds = [], appIds = [], mends = [] }) => ({
      rule: id,
      severity,
      label,
      detail,
      codes,
      listenerIds,
      appIds,
      mends,
    })),
  );
}
