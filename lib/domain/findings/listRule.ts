import { decidedBy } from "../applicationRegions";
import type { Baseline } from "../baseline";
import { type Channel, CHANNELS } from "../channel";
import { listenerName } from "../explain";
import { codesText } from "../format";
import type { Listener } from "../listener";
import { type Settings, type RegionLists, ascending } from "../settings";
import { withLists } from "./fixes";
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

interface CodesRule extends RuleHead {
  readonly pick: Pick;
  /** The lists that the fix takes them off. */
  readonly from: readonly (keyof RegionLists)[];
  /** What the fix is called. */
  readonly fix: (codes: string) => string;
  /** What the admin should know before. */
  readonly note: string;
}

/** A rule about codes that should not be in a list, and are taken off it. */
export function codesRule({ pick, from, fix, note, ...head }: CodesRule): ListRule {
  const without = (list: keyof RegionLists, lists: RegionLists, picked: readonly number[]) =>
    from.includes(list) ? lists[list].filter((code) => !picked.includes(code)) : lists[list];
  return {
    ...head,
    inLists: (lists) => ofCodes(lists, pick),
    fixes: (listener, { codes = [] }) => [
      {
        label: fix(codesText(codes)),
        notes: [note],
        targets: [
          withLists(listener, (lists, baseline) => {
            const picked = pick(lists, baseline);
            return {
              include: without("include", lists, picked),
              exclude: without("exclude", lists, picked),
            };
          }),
        ],
      },
    ],
  };
}

/** "SMS: +44, +91; voice: +44": the codes that a look at the lists of each channel picks out. */
function ofCodes({ settings, baseline }: Lists, pick: Pick): readonly Spotted[] {
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
