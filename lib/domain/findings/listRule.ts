import { decidedBy } from "../applicationRegions";
import type { Baseline } from "../baseline";
import { type Channel, CHANNELS } from "../channel";
import { listenerName } from "../explain";
import { codesText } from "../format";
import type { Listener } from "../listener";
import type { Settings, RegionLists } from "../settings";
import type { Fix, Rule, RuleHead, Spotted } from "./finding";

/** The lists of one listener, with what Microsoft enables by default. */
export interface Lists {
  readonly settings: Settings;
  readonly baseline: Readonly<Record<Channel, Baseline>>;
}

/** A rule about lists: asked of each listener, and of the one that decides for an application. */
export interface ListRule extends RuleHead {
  readonly inLists: (lists: Lists) => readonly Spotted[];
  readonly fixes?: (listener: Listener, spotted: Spotted) => readonly Fix[];
}

/** The rule, asked once of each listener of a tenant. */
export function ofListeners({ inLists, fixes = () => [], ...head }: ListRule): Rule {
  return {
    ...head,
    find: ({ snapshot }) =>
      snapshot.listeners.flatMap((listener) =>
        inLists(decidedBy(listener)).map((spotted) => ({
          ...spotted,
          detail: `${listenerName(listener)}: ${spotted.detail}`,
          listenerIds: [listener.id],
          fixes: fixes(listener, spotted),
        })),
      ),
  };
}

const NAMES: Readonly<Record<Channel, string>> = { sms: "SMS", voice: "voice" };

/** Picks codes out of the lists of one channel. */
type Pick = (lists: RegionLists, baseline: Baseline) => readonly number[];

/** "SMS: +44, +91; voice: +44": the codes that a look at the lists of each channel picks out. */
export function ofCodes({ settings, baseline }: Lists, pick: Pick): readonly Spotted[] {
  const found = CHANNELS.map((channel) => ({
    channel,
    codes: ascending(pick(settings[channel], baseline[channel])),
  })).filter(({ codes }) => codes.length > 0);
  if (found.length === 0) return [];
  return [
    {
      detail: found
        .map(({ channel, codes }) => `${NAMES[channel]}: ${codesText(codes)}`)
        .join("; "),
      codes: ascending(found.flatMap(({ codes }) => codes)),
    },
  ];
}

/** Each code once, in order. */
export function ascending(codes: Iterable<number>): number[] {
  return [...new Set(codes)].sort((a, b) => a - b);
}
