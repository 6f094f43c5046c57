import { type Channel, CHANNELS } from "./channel";

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

/**
 * Lists as Dialgate writes them: ascending, each code once, none in both. Graph refuses an overlap
 * (phoneOptions reference, beta); a code in both is kept as excluded, which is its status.
 */
export function normaliseLists({ include, exclude }: RegionLists): RegionLists {
  const excluded = new Set(exclude);
  return {
    include: sorted(include).filter((code) => !excluded.has(code)),
    exclude: sorted(excluded),
  };
}

export function normaliseSettings(settings: Settings): Settings {
  return { sms: normaliseLists(settings.sms), voice: normaliseLists(settings.voice) };
}

/** Whether two settings mean the same: order and duplicates do not count, an overlap does. */
export function sameSettings(a: Settings, b: Settings): boolean {
  return CHANNELS.every(
    (channel) =>
      sameCodes(a[channel].include, b[channel].include) &&
      sameCodes(a[channel].exclude, b[channel].exclude),
  );
}

export function isDefaultSettings(settings: Settings): boolean {
  return sameSettings(settings, DEFAULT_SETTINGS);
}

function sameCodes(a: readonly number[], b: readonly number[]): boolean {
  const left = sorted(a);
  const right = sorted(b);
  return left.length === right.length && left.every((code, index) => code === right[index]);
}

function sorted(codes: Iterable<number>): number[] {
  return [...new Set(codes)].sort((a, b) => a - b);
}
