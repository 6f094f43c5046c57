import type { ApplicationRegions } from "../applicationRegions";
import type { Baseline } from "../baseline";
import type { Channel } from "../channel";
import { CHANNELS } from "../channel";
import type { RegionLists } from "../settings";

const NAMES: Readonly<Record<Channel, string>> = { sms: "SMS", voice: "voice" };

/** "SMS: +44, +91; voice: +44": the codes that a look at the lists of each channel picks out. */
export function perChannel(
  { settings, baseline }: ApplicationRegions,
  pick: (lists: RegionLists, baseline: Baseline) => readonly number[],
): readonly string[] {
  if (settings === null) return [];
  const found = CHANNELS.flatMap((channel) => {
    const codes = [...new Set(pick(settings[channel], baseline[channel]))].sort((a, b) => a - b);
    if (codes.length === 0) return [];
    return [`${NAMES[channel]}: ${codes.map((code) => `+${code}`).join(", ")}`];
  });
  return found.length === 0 ? [] : [found.join("; ")];
}
