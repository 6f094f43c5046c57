import type { AuditEntry } from "../../tenants/resources";
import type { Switches } from "../../tenants/switches";

const DELETED = "Delete authenticationEventListener";
/** Microsoft's list of audit activities holds both. */
const DELETED_SMALL = "Delete authenticationEventlistener";

/** The entries with deletions spelt as the switch says; mixed: every other one, in their order. */
export function spelt(
  entries: readonly AuditEntry[],
  how: Switches["auditSpelling"],
): AuditEntry[] {
  let deletions = 0;
  return entries.map((entry) => {
    if (how === "documented" || entry.activityDisplayName !== DELETED) return entry;
    const small = how === "small-l" || deletions++ % 2 === 0;
    return small ? { ...entry, activityDisplayName: DELETED_SMALL } : entry;
  });
}
