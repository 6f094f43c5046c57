import type { RegionLists, Settings } from "../settings";
import { normaliseSettings } from "../settings";

const keys = new WeakMap<Settings, string>();
const listKeys = new WeakMap<RegionLists, string>();
const normal = new WeakMap<Settings, Settings>();

/** A text that is equal for settings that mean the same; worked out once for lists that stay. */
export function settingsKey(settings: Settings): string {
  let key = keys.get(settings);
  if (key === undefined) {
    key = `${listsKey(settings.sms)}|${listsKey(settings.voice)}`;
    keys.set(settings, key);
  }
  return key;
}

/** Listeners hold settings as well. */
export function alike(a: Settings, b: Settings): boolean {
  return a === b || settingsKey(a) === settingsKey(b);
}

/** The same object for the same object, so that thousands of applications can share one. */
export function normalised(settings: Settings): Settings {
  let known = normal.get(settings);
  if (known === undefined) {
    known = normaliseSettings(settings);
    normal.set(settings, known);
  }
  return known;
}

function listsKey(lists: RegionLists): string {
  let key = listKeys.get(lists);
  if (key === undefined) {
    key = `${sorted(lists.include)}/${sorted(lists.exclude)}`;
    listKeys.set(lists, key);
  }
  return key;
}

function sorted(codes: readonly number[]): string {
  return [...new Set(codes)].sort((a, b) => a - b).join();
}
