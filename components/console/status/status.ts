import { type LucideIcon, Ban, Check, CircleHelp, CirclePlus, Lock } from "lucide-react";
import type { Choice } from "@/lib/domain/choice";
import type { Status } from "@/lib/domain/status";

export interface StatusInfo {
  readonly label: string;
  /** Where there is little room. */
  readonly short: string;
  readonly icon: LucideIcon;
  /** Of its words. */
  readonly tint: string;
}

/** All that people see of a status but for its fill, which hangs on `data-status` in the CSS. */
export const STATUS_INFO: Readonly<Record<Status, StatusInfo>> = {
  default: info("Enabled by default", "Default", Check, "text-default-ink"),
  "opted-in": info("Opted in", "Opted in", CirclePlus, "text-opted-in-ink"),
  excluded: info("Excluded", "Excluded", Ban, "text-excluded-ink"),
  blocked: info("Blocked until opt-in", "Blocked", Lock, "text-blocked-ink"),
  unknown: info("Unknown", "Unknown", CircleHelp, "text-unknown-ink"),
};

function info(label: string, short: string, icon: LucideIcon, tint: string): StatusInfo {
  return { label, short, icon, tint };
}

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

/** The status of one code of an application and channel. */
export interface CodeStatus {
  /** As set, or as it would be once what is staged is written. */
  readonly status: Status;
  readonly setStatus: Status;
  readonly stagedChoice: Choice | null;
}

/**
 * What a staged choice will do, the same wherever it is said: "Pending: blocked → opted in". Where it
 * changes an entry and no status, the choice itself.
 */
export function pendingText({ status, setStatus, stagedChoice }: CodeStatus): string | null {
  if (stagedChoice === null) return null;
  if (status === setStatus) return `Pending: ${CHOICE_INFO[stagedChoice].spoken}`;
  return `Pending: ${brief(setStatus)} → ${brief(status)}`;
}

function brief(status: Status): string {
  return STATUS_INFO[status].short.toLowerCase();
}

/** "Kenya, +254, blocked until opt-in, pending: opt in"; the status is what is set, not what is staged. */
export function accessibleName(
  name: string,
  code: number,
  { setStatus, stagedChoice }: CodeStatus,
): string {
  const parts = [name, `+${code}`, STATUS_INFO[setStatus].label.toLowerCase()];
  if (stagedChoice !== null) parts.push(`pending: ${CHOICE_INFO[stagedChoice].spoken}`);
  return parts.join(", ");
}
