import { type LucideIcon, Ban, Check, CircleHelp, CirclePlus, Lock } from "lucide-react";
import type { Choice } from "@/lib/domain/choice";
import type { Status } from "@/lib/domain/status";
import { t } from "@/lib/i18n/t";

export interface StatusInfo {
  readonly label: string;
  /** Where there is little room. */
  readonly short: string;
  /** In the middle of a sentence, and in accessible names. */
  readonly spoken: string;
  /** The same where there is little room. */
  readonly spokenShort: string;
  readonly icon: LucideIcon;
  /** Of its words. */
  readonly tint: string;
}

/** All that people see of a status but for its fill, which hangs on `data-status` in the CSS. */
export const STATUS_INFO: Readonly<Record<Status, StatusInfo>> = {
  default: {
    icon: Check,
    tint: "text-default-ink",
    get label() {
      return t`Enabled by default`;
    },
    get short() {
      return t`Default`;
    },
    get spoken() {
      return t`enabled by default`;
    },
    get spokenShort() {
      return t`default`;
    },
  },
  "opted-in": {
    icon: CirclePlus,
    tint: "text-opted-in-ink",
    get label() {
      return t`Opted in`;
    },
    get short() {
      return t`Opted in`;
    },
    get spoken() {
      return t`opted in`;
    },
    get spokenShort() {
      return t`opted in`;
    },
  },
  excluded: {
    icon: Ban,
    tint: "text-excluded-ink",
    get label() {
      return t`Excluded`;
    },
    get short() {
      return t`Excluded`;
    },
    get spoken() {
      return t`excluded`;
    },
    get spokenShort() {
      return t`excluded`;
    },
  },
  blocked: {
    icon: Lock,
    tint: "text-blocked-ink",
    get label() {
      return t`Blocked until opt-in`;
    },
    get short() {
      return t`Blocked`;
    },
    get spoken() {
      return t`blocked until opt-in`;
    },
    get spokenShort() {
      return t`blocked`;
    },
  },
  unknown: {
    icon: CircleHelp,
    tint: "text-unknown-ink",
    get label() {
      return t`Unknown`;
    },
    get short() {
      return t`Unknown`;
    },
    get spoken() {
      return t`unknown`;
    },
    get spokenShort() {
      return t`unknown`;
    },
  },
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
  "opt-in": {
    get label() {
      return t`Opt in`;
    },
    get short() {
      return t`Opt in`;
    },
    get spoken() {
      return t`opt in`;
    },
  },
  exclude: {
    get label() {
      return t`Exclude`;
    },
    get short() {
      return t`Exclude`;
    },
    get spoken() {
      return t`exclude`;
    },
  },
  "return-to-default": {
    get label() {
      return t`Return to Microsoft default`;
    },
    get short() {
      return t`Reset to default`;
    },
    get spoken() {
      return t`return to default`;
    },
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
  if (status === setStatus) return t`Pending: ${CHOICE_INFO[stagedChoice].spoken}`;
  return t`Pending: ${STATUS_INFO[setStatus].spokenShort} → ${STATUS_INFO[status].spokenShort}`;
}

/** "Kenya, +254, blocked until opt-in, pending: opt in"; the status is what is set, not what is staged. */
export function accessibleName(
  name: string,
  code: number,
  { setStatus, stagedChoice }: CodeStatus,
): string {
  const { spoken } = STATUS_INFO[setStatus];
  if (stagedChoice === null) return t`${name}, ${`+${code}`}, ${spoken}`;
  return t`${name}, ${`+${code}`}, ${spoken}, pending: ${CHOICE_INFO[stagedChoice].spoken}`;
}
