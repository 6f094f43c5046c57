import { type LucideIcon, Ban, Check, CircleHelp, CirclePlus, Lock } from "lucide-react";
import type { Choice } from "@/lib/domain/choice";
import type { Status } from "@/lib/domain/status";

export interface StatusInfo {
  readonly value: Status;
  readonly label: string;
  /** Where there is little room. */
  readonly short: string;
  readonly icon: LucideIcon;
}

/** All that people see of a status but for its colours: those hang on `data-status` in the CSS. */
export const STATUS_INFO: Readonly<Record<Status, StatusInfo>> = {
  default: { value: "default", label: "Enabled by default", short: "Default", icon: Check },
  "opted-in": { value: "opted-in", label: "Opted in", short: "Opted in", icon: CirclePlus },
  excluded: { value: "excluded", label: "Excluded", short: "Excluded", icon: Ban },
  blocked: { value: "blocked", label: "Blocked until opt-in", short: "Blocked", icon: Lock },
  unknown: { value: "unknown", label: "Unknown", short: "Unknown", icon: CircleHelp },
};

export interface ChoiceInfo {
  /** The act, on a button. */
  readonly label: string;
  /** The same where there is little room. */
  readonly short: string;
  /** In the middle of a sentence, and in accessible names. */
  readonly spoken: string;
}

export const CHOICE_INFO: Readonly<Record<Choice, ChoiceInfo>> = {
  "opt-in": { label: "Opt in", short: "Opt in", spoken: "opt in" },
  exclude: { label: "Exclude", short: "Exclude", spoken: "exclude" },
  "return-to-default": {
    label: "Return to Microsoft default",
    short: "Reset to default",
    spoken: "return to default",
  },
};

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
