import type { Baseline } from "./baseline";
import type { RegionLists } from "./settings";

export const STATUSES = ["default", "opted-in", "excluded", "blocked", "unknown"] as const;
export type Status = (typeof STATUSES)[number];

/**
 * The status of one code for one application and channel, from the lists of the listener in effect
 * (empty without one) and the baseline. Exclusion wins; then the baseline; then the opt-in.
 */
export function deriveStatus(code: number, lists: RegionLists, baseline: Baseline): Status {
  if (lists.exclude.includes(code)) return "excluded";
  if (baseline.enabled.has(code)) return "default";
  if (lists.include.includes(code)) return "opted-in";
  return baseline.undecided.has(code) ? "unknown" : "blocked";
}

/** Whether Microsoft would send to a code of this status; reputation and throttling aside. */
export function isReachable(status: Status): boolean {
  return status === "default" || status === "opted-in";
}
