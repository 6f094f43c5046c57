import type { Channel } from "../channel";
import { type Choice, applyChoices, choiceOf } from "../choice";
import { CODES, isKnownCode } from "@/lib/geo/codes";
import type { Baseline } from "../baseline";
import type { RegionLists, Settings } from "../settings";
import { entriesOf } from "../staged";

interface OfCodes {
  readonly channels: readonly Channel[];
  readonly codes: readonly number[];
}

/** What an admin asks for many applications at once. */
export type Change =
  /** Some regions opted in, excluded or returned to Microsoft's default; all others stay. */
  | (OfCodes & { readonly kind: "choose"; readonly choice: Choice })
  /** These regions and no other known one. */
  | (OfCodes & { readonly kind: "only" })
  /** All settings of one application. */
  | { readonly kind: "copy"; readonly from: string }
  /** Microsoft's default for all codes of both channels. */
  | { readonly kind: "reset" }
  /** The lists of one channel for the other as well. */
  | { readonly kind: "channel"; readonly from: Channel; readonly to: Channel };

export interface ChangedApplication {
  readonly appId: string;
  /** Graph's, so text and no more; null where it is not known. */
  readonly name: string | null;
}

/** The settings to copy; null where no listener applies to the application that is copied. */
export interface CopySource {
  readonly settings: Settings | null;
}

/** The settings after a change; null for "as when no listener names the application". */
export function changed(
  change: Change,
  before: Settings,
  baseline: Readonly<Record<Channel, Baseline>>,
  source: CopySource | null,
): Settings | null {
  switch (change.kind) {
    case "choose":
      return onEach(change.channels, before, (lists, channel) =>
        chosen(change.codes, change.choice, lists, baseline[channel]),
      );
    case "only":
      return onEach(change.channels, before, (lists, channel) =>
        onlyThese(change.codes, lists, baseline[channel]),
      );
    case "copy":
      return source?.settings ?? null;
    case "reset":
      return null;
    case "channel":
      return { ...before, [change.to]: before[change.from] };
  }
}

/**
 * An exclusion is written for a code that is blocked until opt-in as well, instead of only taking
 * its opt-in away: "exclude" then means unreachable in every case, whatever Microsoft's default
 * becomes, and looks the same for every application.
 */
function chosen(
  codes: readonly number[],
  choice: Choice,
  lists: RegionLists,
  baseline: Baseline,
): RegionLists {
  const known = codes.filter(isKnownCode);
  return applyChoices(lists, entriesOf(bulkChoices(known, choice, lists, baseline)));
}

/** An opt-in for what the baseline does not enable, an exclusion for every other known code. */
function onlyThese(codes: readonly number[], lists: RegionLists, baseline: Baseline): RegionLists {
  const wanted = new Set(codes);
  return applyChoices(
    lists,
    CODES.map(({ code }): [number, Choice] => {
      if (!wanted.has(code)) return [code, "exclude"];
      return [code, baseline.enabled.has(code) ? "return-to-default" : "opt-in"];
    }),
  );
}

function onEach(
  channels: readonly Channel[],
  before: Settings,
  listsAfter: (lists: RegionLists, channel: Channel) => RegionLists,
): Settings {
  return channels.reduce<Settings>(
    (settings, channel) => ({ ...settings, [channel]: listsAfter(settings[channel], channel) }),
    before,
  );
}

/**
 * The choices that reach one thing for many codes; only those that change anything under the lists
 * as they would be with what is staged. To opt in a code that Microsoft enables by default would
 * add a redundant entry: it is returned to the default instead.
 */
export function bulkChoices(
  codes: Iterable<number>,
  wanted: Choice,
  lists: RegionLists,
  baseline: Baseline,
): Readonly<Record<number, Choice>> {
  const choices: Record<number, Choice> = {};
  for (const code of codes) {
    const now = choiceOf(code, lists);
    const choice =
      wanted === "opt-in" && now !== "opt-in" && baseline.enabled.has(code)
        ? "return-to-default"
        : wanted;
    if (now !== choice) choices[code] = choice;
  }
  return choices;
}
