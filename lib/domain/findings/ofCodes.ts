import type { Baseline } from "../baseline";
import type { Channel } from "../channel";
import { CHANNELS } from "../channel";
import type { RegionLists } from "../settings";
import type { Spotted } from "./finding";
import type { Lists } from "./listRule";

const NAMES: Readonly<Record<Channel, string>> = { sms: "SMS", voice: "voice" };

/** Picks codes out of the lists of one channel. */
export type Pick = (lists: RegionLists, baseline: Baseline) => readonly number[];

/** "SMS: +44, +91; voice: +44": the codes that a look at the lists of each channel picks out. */
export function ofCodes({ settings, baseline }: Lists, pick: Pick): readonly Spotted[] {
  const found = CHANNELS.map((channel) => ({
    channel,
    codes: ascending(pick(settings[channel], baseline[channel])),
  })).filter(({ codes }) => codes.length > 0);
  if (found.length === 0) return [];
  return [
    {
      detail: found.map(({ channel, codes }) => `${NAMES[channel]}: ${plus(codes)}`).join("; "),
      codes: ascending(found.flatMap(({ codes }) => codes)),
    },
  ];
}

/** Each code once, in order. */
export function ascending(codes: Iterable<number>): number[] {
  return [...new Set(codes)].sort((a, b) => a - b);
}

/** "+44, +91". */
export function plus(codes: readonly number[]): string {
  return codes.map((code) => `+${code}`).join(", ");
}
