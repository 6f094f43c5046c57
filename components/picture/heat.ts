import type { Heat } from "@/lib/domain/reach/reach";
import { t } from "@/lib/i18n/t";

/** What a map of shares shows, before what its fills mean. */
export function shareText(): string {
  return t`Reachable in this share of the applications:`;
}

/** What each fill of such a map means. */
export const HEAT_LABELS: Readonly<Record<Heat, string>> = {
  get 0() {
    return t`Nowhere`;
  },
  get 1() {
    return t`Under 25%`;
  },
  get 2() {
    return t`25 to 50%`;
  },
  get 3() {
    return t`50 to 75%`;
  },
  get 4() {
    return t`75% or more`;
  },
  get 5() {
    return t`Everywhere`;
  },
};
