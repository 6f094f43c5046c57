import { useSyncExternalStore } from "react";
import { t } from "@/lib/i18n/t";

/** Whether Command takes the place of Control here. */
export function isMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

const never = () => () => {};

/** How the keys that open the search are written on this machine. */
export function useSearchKeys(): string {
  return useSyncExternalStore(
    never,
    () => (isMac() ? "⌘ K" : t`Ctrl K`),
    () => t`Ctrl K`,
  );
}
