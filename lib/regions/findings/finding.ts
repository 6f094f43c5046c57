import type { ApplicationRegions } from "../applicationRegions";

export const RULE_IDS = [
  "equal-priority",
  "code-in-both-lists",
  "no-calling-code",
  "several-listeners",
  "redundant-opt-in",
  "voice-differs",
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** `error`: what happens cannot be told or is not what is written. `note`: fine, and worth knowing. */
export type Severity = "error" | "warning" | "note";

/** One thing that one rule reports about the settings of one application. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The rule in a few words: "Code in both lists". */
  readonly label: string;
  /** What it found: "SMS: +44". */
  readonly detail: string;
}

/** A rule looks at what is set for one application, and says what it found, in details. */
export interface Rule {
  readonly id: RuleId;
  readonly severity: Severity;
  readonly label: string;
  readonly find: (regions: ApplicationRegions) => readonly string[];
}
