import { type RegionLists, sameSettings } from "../settings";
import { codesText } from "../format";
import { ofCodes, type ListRule, ascending } from "./listRule";
import { PHONE_OPTIONS, OPT_IN_PAGE, TIER_PAGE } from "./finding";
import { without, withLists } from "./fixes";
import { isKnownCode } from "@/lib/geo/codes";
import type { Baseline } from "../baseline";
import { settingsOf } from "../listener";
import { tierOfCode } from "@/lib/geo/tiers";
import { deriveStatus } from "../status";

export const codeInBothLists: ListRule = {
  id: "code-in-both-lists",
  severity: "warning",
  label: "Code in both lists",
  why: "The exclusion wins, so the opt-in means nothing. Graph refuses such lists today.",
  source: PHONE_OPTIONS,
  inLists: (lists) => ofCodes(lists, inBoth),
  fixes: (listener, { codes = [] }) => [
    {
      label: `Take ${codesText(codes)} off the opt-ins`,
      notes: ["The exclusion stays, so nothing becomes reachable or unreachable."],
      targets: [
        withLists(listener, (lists) => ({
          ...lists,
          include: without(lists.include, inBoth(lists)),
        })),
      ],
    },
  ],
};

function inBoth({ include, exclude }: RegionLists): number[] {
  return include.filter((code) => exclude.includes(code));
}

export const noCallingCode: ListRule = {
  id: "no-calling-code",
  severity: "warning",
  label: "Not a calling code",
  why: "No telephone network has this number: it has no effect, and another one may have been meant.",
  source: PHONE_OPTIONS,
  inLists: (lists) => ofCodes(lists, strays),
  fixes: (listener, { codes = [] }) => [
    {
      label: `Remove ${codesText(codes)}`,
      notes: ["If another code was meant, set that one too: this does not guess."],
      targets: [
        withLists(listener, (lists) => ({
          include: without(lists.include, strays(lists)),
          exclude: without(lists.exclude, strays(lists)),
        })),
      ],
    },
  ],
};

function strays({ include, exclude }: RegionLists): number[] {
  return [...include, ...exclude].filter((code) => !isKnownCode(code));
}

export const redundantOptIn: ListRule = {
  id: "redundant-opt-in",
  severity: "note",
  label: "Redundant opt-in",
  why: "Microsoft enables the code by default: the opt-in adds nothing.",
  source: OPT_IN_PAGE,
  inLists: (lists) => ofCodes(lists, redundant),
  fixes: (listener, { codes = [] }) => [
    {
      label: `Remove the opt-in to ${codesText(codes)}`,
      notes: [
        "The code stays enabled by default. Should Microsoft require an opt-in for it one day, it would need one then.",
      ],
      targets: [
        withLists(listener, (lists, baseline) => ({
          ...lists,
          include: without(lists.include, redundant(lists, baseline)),
        })),
      ],
    },
  ],
};

function redundant({ include, exclude }: RegionLists, { enabled }: Baseline): number[] {
  return include.filter((code) => enabled.has(code) && !exclude.includes(code));
}

export const blockedExclusion: ListRule = {
  id: "blocked-exclusion",
  severity: "note",
  label: "Exclusion of a code that is blocked anyway",
  why: "It changes nothing today, and keeps the code blocked should Microsoft enable it.",
  source: OPT_IN_PAGE,
  inLists: (lists) => ofCodes(lists, blockedAnyway),
  fixes: (listener, { codes = [] }) => [
    {
      label: `Remove the exclusion of ${codesText(codes)}`,
      notes: [
        "The code stays blocked until opt-in. Should Microsoft enable it by default one day, nothing would exclude it.",
      ],
      targets: [
        withLists(listener, (lists, baseline) => ({
          ...lists,
          exclude: without(lists.exclude, blockedAnyway(lists, baseline)),
        })),
      ],
    },
  ],
};

function blockedAnyway({ include, exclude }: RegionLists, baseline: Baseline): number[] {
  return exclude.filter(
    (code) =>
      isKnownCode(code) &&
      !baseline.enabled.has(code) &&
      !baseline.undecided.has(code) &&
      !include.includes(code),
  );
}

export const voiceDiffers: ListRule = {
  id: "voice-differs",
  severity: "note",
  label: "Voice differs from SMS",
  why: "Often meant, and as often forgotten. External ID sends no voice messages today.",
  inLists: ({ settings: { sms, voice } }) =>
    sameSettings({ sms, voice }, { sms: voice, voice: sms })
      ? []
      : [
          {
            detail: "The lists for voice calls are not those for SMS",
            codes: ascending([
              ...between(sms.include, voice.include),
              ...between(sms.exclude, voice.exclude),
            ]),
          },
        ],
  fixes: (listener) => {
    const { sms } = settingsOf(listener);
    return [
      {
        label: "Set voice as SMS is set",
        notes: ["The lists for voice are replaced by those for SMS; SMS stays as it is."],
        targets: [
          { kind: "listener", listenerId: listener.id, settings: { sms, voice: copy(sms) } },
        ],
      },
    ];
  },
};

function copy({ include, exclude }: RegionLists): RegionLists {
  return { include: [...include], exclude: [...exclude] };
}

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
  label: "Opted in to a high price tier",
  why: "Telephony fraud earns most where messages cost most.",
  advice:
    "Opt in only where you have users. Where you do, acknowledge it; where not, return the region to default.",
  source: TIER_PAGE,
  inLists: ({ settings: { sms }, baseline }) => {
    const codes = ascending(sms.include).filter(
      (code) => tierOfCode(code) === "high" && deriveStatus(code, sms, baseline.sms) === "opted-in",
    );
    return codes.length === 0 ? [] : [{ detail: codesText(codes), codes }];
  },
};
