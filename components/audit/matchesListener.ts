import { fold } from "@/lib/geo/fold";
import type { Listener } from "@/lib/regions/listener";
import { namesOf } from "@/lib/regions/rows";

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
