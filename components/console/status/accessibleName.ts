import type { Choice } from "@/lib/domain/choice";
import type { Status } from "@/lib/domain/status";
import { CHOICE_INFO, STATUS_INFO } from "./status";

/** "Kenya, +254, blocked until opt-in, staged: opt in"; `status` is what is set, not what is staged. */
export function accessibleName(
  name: string,
  code: number,
  status: Status,
  stagedChoice: Choice | null,
): string {
  const parts = [name, `+${code}`, STATUS_INFO[status].label.toLowerCase()];
  if (stagedChoice !== null) parts.push(`staged: ${CHOICE_INFO[stagedChoice].spoken}`);
  return parts.join(", ");
}
