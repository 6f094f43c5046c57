import type { Baseline } from "./baseline";

export const STATUSES = ["default", "opted-in", "excluded", "blocked", "unknown"] as const;
export type Status = (typeof STATUSES)[number];

/** A list of codes, or a set of them where many are looked up. */
interface Codes {
  includes(code: number): boolean;
}

/**
 * The status of one code for one application and channel, from the lists of the listener in effect
 * (empty without one) and the baseline. Exclusion wins; then the baseline; then the opt-in.
 */
export function deriveStatus(
  code: number,
  lists: { readonly include: Codes; readonly exclude: Codes },
  baseline: Baseline,
): Status {
  if (lists.exclude.includes(code)) return "excluded";
  if (baseline.enabled.has(code)) return "default";
  if (lists.include.includes(code)) return "opted-in";
  return baseline.undecided.has(code) ? "unknown" : "blocked";
}

/** Whether Microsoft would send to a code of this status; reputation and throttling aside. */
export function isReachable(status: Status): boolean {
  return status === "default" || status === "opted-in";
}
