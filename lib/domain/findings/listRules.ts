import { type RegionLists, ascending, codesIn, sameSettings } from "../settings";
import { fewCodesText } from "../format";
import { codesRule, type ListRule } from "./listRule";
import { PHONE_OPTIONS, OPT_IN_PAGE, TIER_PAGE } from "./finding";
import { withLists } from "./fixes";
import { CODES, isKnownCode } from "@/lib/geo/codes";
import { settingsOf } from "../listener";
import { tierOfCode } from "@/lib/geo/tiers";
import { deriveStatus } from "../status";
import { t } from "@/lib/i18n/t";
import type { Baseline } from "../baseline";

export const codeInBothLists = codesRule({
  id: "code-in-both-lists",
  severity: "warning",
  get label() {
    return t`Code in both lists`;
  },
  get why() {
    return t`The exclusion wins, so the opt-in has no effect. Graph refuses such lists today.`;
  },
  source: PHONE_OPTIONS,
  pick: ({ include, exclude }) => include.filter((code) => exclude.includes(code)),
  from: ["include"],
  fix: (codes) => t`Remove ${codes} from the opt-ins`,
  get note() {
    return t`The exclusion stays, so nothing becomes reachable or unreachable.`;
  },
});

export const noCallingCode = codesRule({
  id: "no-calling-code",
  severity: "warning",
  get label() {
    return t`Not a calling code`;
  },
  get why() {
    return t`No telephone network has this number: it has no effect, and another code may have been intended.`;
  },
  source: PHONE_OPTIONS,
  pick: (lists) => codesIn(lists).filter((code) => !isKnownCode(code)),
  from: ["include", "exclude"],
  fix: (codes) => t`Remove ${codes}`,
  get note() {
    return t`If another code was intended, set that one as well: this does not guess.`;
  },
});

export const redundantOptIn = codesRule({
  id: "redundant-opt-in",
  severity: "note",
  get label() {
    return t`Redundant opt-in`;
  },
  get why() {
    return t`Microsoft enables the code by default: the opt-in has no effect.`;
  },
  source: OPT_IN_PAGE,
  pick: ({ include, exclude }, { enabled }) =>
    include.filter((code) => enabled.has(code) && !exclude.includes(code)),
  from: ["include"],
  fix: (codes) => t`Remove the opt-in to ${codes}`,
  get note() {
    return t`The code stays enabled by default. If Microsoft requires an opt-in for it one day, it will have to be opted in then.`;
  },
});

/**
 * Exclusions of single codes that are blocked anyway. Lists that decide every code are a policy, "only
 * these regions", and its exclusions are what was meant.
 */
export const blockedExclusion = codesRule({
  id: "blocked-exclusion",
  severity: "note",
  get label() {
    return t`Exclusion of a code that is already blocked`;
  },
  get why() {
    return t`It has no effect today, and keeps the code blocked if Microsoft enables it.`;
  },
  source: OPT_IN_PAGE,
  pick: (lists, baseline) => {
    const { include, exclude } = lists;
    const { enabled, undecided } = baseline;
    if (decidesEveryCode(lists, baseline)) return [];
    return exclude.filter(
      (code) =>
        isKnownCode(code) && !enabled.has(code) && !undecided.has(code) && !include.includes(code),
    );
  },
  from: ["exclude"],
  fix: (codes) => t`Remove the exclusion of ${codes}`,
  get note() {
    return t`The code stays blocked until opt-in. If Microsoft enables it by default one day, nothing will exclude it.`;
  },
});

/** Whether each known calling code is either reachable or excluded: none is left to Microsoft's list. */
export function decidesEveryCode(lists: RegionLists, baseline: Baseline): boolean {
  const { enabled } = baseline;
  const decided = new Set([...lists.include, ...lists.exclude]);
  return CODES.every(({ code }) => enabled.has(code) || decided.has(code));
}

export const voiceDiffers: ListRule = {
  id: "voice-differs",
  severity: "note",
  get label() {
    return t`Voice differs from SMS`;
  },
  get why() {
    return t`Sometimes intended, often an oversight. External ID sends no voice messages today.`;
  },
  inLists: ({ settings: { sms, voice } }) =>
    sameSettings({ sms, voice }, { sms: voice, voice: sms })
      ? null
      : {
          detail: t`The lists for voice calls differ from those for SMS`,
          codes: ascending([
            ...between(sms.include, voice.include),
            ...between(sms.exclude, voice.exclude),
          ]),
        },
  fixes: (listener) => [
    {
      label: t`Copy SMS settings to voice`,
      notes: [t`The lists for voice are replaced by those for SMS; SMS is unchanged.`],
      targets: [withLists(listener, () => settingsOf(listener).sms)],
    },
  ],
};

/** The codes that are in one list only. */
function between(these: readonly number[], those: readonly number[]): number[] {
  return [
    ...these.filter((code) => !those.includes(code)),
    ...those.filter((code) => !these.includes(code)),
  ];
}

/** Of SMS alone: External ID sends no voice messages. */
export const highTierOptIn: ListRule = {
  id: "high-tier-opt-in",
  severity: "note",
  get label() {
    return t`Opted in to a high price tier`;
  },
  get why() {
    return t`Telephony fraud earns most where messages cost most.`;
  },
  get advice() {
    return t`Opt in only where you have users. Where you do, acknowledge the finding; elsewhere, return the region to default.`;
  },
  source: TIER_PAGE,
  inLists: ({ settings: { sms }, baseline }) => {
    const codes = ascending(sms.include).filter(
      (code) => tierOfCode(code) === "high" && deriveStatus(code, sms, baseline.sms) === "opted-in",
    );
    return codes.length === 0 ? null : { detail: fewCodesText(codes), codes };
  },
};
