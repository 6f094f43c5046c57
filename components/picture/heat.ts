import type { Heat } from "@/lib/domain/reach/reach";

/** What a map of shares shows, before what its fills mean. */
export const SHARE = "Reachable in this share of the applications:";

/** What each fill of such a map means. */
export const HEAT_LABELS: Readonly<Record<Heat, string>> = {
  0: "Nowhere",
  1: "Under 25%",
  2: "25 to 50%",
  3: "50 to 75%",
  4: "75% or more",
  5: "Everywhere",
};
