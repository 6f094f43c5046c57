import { type Decided, decidedBy } from "../applicationRegions";
import type { Baseline } from "../baseline";
import { CHANNELS, CHANNEL_NAMES } from "../channel";
import { listenerName } from "../explain";
import { fewCodesText, inSequence } from "../format";
import type { Listener } from "../listener";
import { type RegionLists, ascending } from "../settings";
import { withLists } from "./fixes";
import { withWordsOf } from "./words";
import type { Fix, Rule, RuleHead, Spotted } from "./finding";
import { t } from "@/lib/i18n/t";

/** A rule about lists: asked of each listener, and of the one that decides for an application. */
export interface ListRule extends RuleHead {
  readonly inLists: (lists: Decided) => Spotted | null;
  readonly fixes?: (listener: Listener, spotted: Spotted) => readonly Fix[];
}

/** The rule, asked once of each listener of a tenant. */
export function ofListeners(rule: ListRule): Rule {
  const { inLists, fixes = () => [] } = rule;
  return withWordsOf<Omit<Rule, keyof RuleHead>>(rule, {
    find: ({ snapshot }) =>
      snapshot.listeners.flatMap((listener) => {
        const spotted = inLists(decidedBy(listener));
        if (spotted === null) return [];
        const detail = t`${listenerName(listener)}: ${spotted.detail}`;
        return [
          { ...spotted, detail, listenerIds: [listener.id], fixes: fixes(listener, spotted) },
        ];
      }),
  });
}

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
export function codesRule(rule: CodesRule): ListRule {
  const { pick, from, fix } = rule;
  const cleared = (lists: RegionLists, baseline: Baseline) => {
    const picked = pick(lists, baseline);
    const without = (list: keyof RegionLists) =>
      from.includes(list) ? lists[list].filter((code) => !picked.includes(code)) : lists[list];
    return { include: without("include"), exclude: without("exclude") };
  };
  return withWordsOf<Omit<ListRule, keyof RuleHead>>(rule, {
    inLists: (lists) => ofCodes(lists, pick),
    fixes: (listener, { codes = [] }) => [
      {
        label: fix(fewCodesText(codes)),
        notes: [rule.note],
        targets: [withLists(listener, cleared)],
      },
    ],
  });
}

/** "SMS: +44, +91; voice: 119 codes": the codes that a look at the lists of each channel picks out. */
function ofCodes({ settings, baseline }: Decided, pick: Pick): Spotted | null {
  const found = CHANNELS.map((channel) => ({
    channel,
    codes: ascending(pick(settings[channel], baseline[channel])),
  })).filter(({ codes }) => codes.length > 0);
  if (found.length === 0) return null;
  const parts = found.map(
    ({ channel, codes }) => t`${CHANNEL_NAMES[channel]}: ${fewCodesText(codes)}`,
  );
  return { detail: inSequence(parts), codes: ascending(found.flatMap(({ codes }) => codes)) };
}
