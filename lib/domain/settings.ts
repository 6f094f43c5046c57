import { type Channel, perChannel } from "./channel";
import { remember } from "./remember";

/** The two lists of one channel: `includeAdditionalRegions` and `excludeRegions` of Graph. */
export interface RegionLists {
  readonly include: readonly number[];
  readonly exclude: readonly number[];
}

/** What a listener sets, or an application is wanted to have: both lists of both channels. */
export type Settings = Readonly<Record<Channel, RegionLists>>;

export const NO_LISTS: RegionLists = { include: [], exclude: [] };

/** Microsoft's default: nothing opted in, nothing excluded. */
export const DEFAULT_SETTINGS: Settings = { sms: NO_LISTS, voice: NO_LISTS };

// Thousands of applications share a few hundred settings: each answer is worked out once and kept
// for as long as what it is about.
const normal = new WeakMap<Settings, Settings>();
const settingsKeys = new WeakMap<Settings, string>();
const listsKeys = new WeakMap<RegionLists, string>();

/**
 * Lists as Dialgate writes them: ascending, each code once, none in both. Graph refuses an overlap
 * (phoneOptions reference, beta); a code in both is kept as excluded, which is its status.
 */
export function normaliseLists({ include, exclude }: RegionLists): RegionLists {
  const excluded = new Set(exclude);
  return {
    include: ascending(include).filter((code) => !excluded.has(code)),
    exclude: ascending(excluded),
  };
}

/** The same object for the same object, so that thousands of applications can share one. */
export function normaliseSettings(settings: Settings): Settings {
  return remember(normal, settings, () => perChannel((each) => normaliseLists(settings[each])));
}

/** Whether two settings mean the same: order and duplicates do not count, an overlap does. */
export function sameSettings(a: Settings, b: Settings): boolean {
  return a === b || settingsKey(a) === settingsKey(b);
}

/** Whether two settings are the same to the letter: order and duplicates count. */
export function identicalSettings(a: Settings, b: Settings): boolean {
  return exactKey(a) === exactKey(b);
}

export function isDefaultSettings(settings: Settings): boolean {
  return sameSettings(settings, DEFAULT_SETTINGS);
}

/** A text that is equal for settings that mean the same. A listener holds settings as well. */
export function settingsKey(settings: Settings): string {
  return remember(
    settingsKeys,
    settings,
    () => `${listsKey(settings.sms)}|${listsKey(settings.voice)}`,
  );
}

/** A text that is equal for settings that are the same to the letter. */
export function exactKey({ sms, voice }: Settings): string {
  return JSON.stringify([sms.include, sms.exclude, voice.include, voice.exclude]);
}

function listsKey(lists: RegionLists): string {
  const text = (codes: readonly number[]) => ascending(codes).join();
  return remember(listsKeys, lists, () => `${text(lists.include)}/${text(lists.exclude)}`);
}

/** The codes of both lists of a channel, as they come. */
export function codesIn({ include, exclude }: RegionLists): number[] {
  return [...include, ...exclude];
}

/** The codes of all lists, as they come. */
export function allCodesIn({ sms, voice }: Settings): number[] {
  return [...codesIn(sms), ...codesIn(voice)];
}

/** Each code once, in order. */
export function ascending(codes: Iterable<number>): number[] {
  return [...new Set(codes)].sort((a, b) => a - b);
}
