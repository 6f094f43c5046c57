import { fold } from "@/lib/geo/fold";
import type { Finding } from "@/lib/domain/findings/finding";
import type { Listener } from "@/lib/domain/listener";
import { namesOf } from "@/lib/domain/rows";

/** Whether a listener answers a search: by name, id, application, territory or code. */
export function matchesListener(
  { id, displayName, appIds, sms, voice }: Listener,
  search: string,
  names: ReadonlyMap<string, string>,
): boolean {
  const words = fold(search);
  if (words === "") return true;
  const code = Number(search.replace(/[^\d]/g, "") || NaN);
  const codes = [...sms.include, ...sms.exclude, ...voice.include, ...voice.exclude];
  return (
    codes.includes(code) ||
    [id, displayName ?? "", ...appIds, ...appIds.map((appId) => names.get(appId) ?? "")].some(
      (text) => fold(text).includes(words),
    ) ||
    codes.some((each) => namesOf(each).some((name) => fold(name).includes(words)))
  );
}

/** Kinds of listeners that can be asked for. */
export const SHOWN = ["all", "findings", "opt-ins", "exclusions", "unused"] as const;
export type Shown = (typeof SHOWN)[number];

export const SHOWN_LABELS: Readonly<Record<Shown, string>> = {
  all: "All listeners",
  findings: "With open findings",
  "opt-ins": "With opt-ins",
  exclusions: "With exclusions",
  unused: "Without applications",
};

/** Whether a listener is of the kind asked for. */
export function isShown(
  { id, allApplications, appIds, sms, voice }: Listener,
  shown: Shown,
  open: readonly Finding[],
): boolean {
  switch (shown) {
    case "all":
      return true;
    case "findings":
      return open.some(({ listenerIds }) => listenerIds.includes(id));
    case "opt-ins":
      return sms.include.length + voice.include.length > 0;
    case "exclusions":
      return sms.exclude.length + voice.exclude.length > 0;
    case "unused":
      return !allApplications && appIds.length === 0;
  }
}
