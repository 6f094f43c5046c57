import { plural, t } from "@/lib/i18n/t";
import { notDelivered, serviceLimits } from "../delivery";
import { CODES, codeInfo, isKnownCode } from "@/lib/geo/codes";
import { UNDECIDED_CODES } from "../baseline";
import { type Channel, CHANNELS } from "../channel";
import { effectFor } from "../effect";
import { codesText, inSequence, joined } from "../format";
import type { Listener } from "../listener";
import type { ApplicationTarget } from "../plan/target";
import { isShared, namesOf } from "../rows";
import { type Settings, ascending, codesIn, DEFAULT_SETTINGS } from "../settings";
import type { Snapshot } from "../snapshot";
import type { Change } from "./change";

/** What an admin should know of a change before it is reviewed, as whole sentences. */
export function warningsFor(
  snapshot: Snapshot,
  change: Change,
  targets: readonly ApplicationTarget[],
): string[] {
  const said: (string | null)[] = [];
  if (change.kind === "choose" || change.kind === "only") {
    said.push(
      notCodes(change.codes),
      sharedCodes(change.codes),
      ...(change.kind === "only" ? [...whatOnlyMeans(change.codes)] : [whatChoiceMeans(change)]),
      assumption(change.codes, change.kind === "only"),
      change.channels.includes("voice") ? noVoice() : null,
    );
  } else {
    said.push(lostStrays(snapshot, targets));
    if (change.kind === "channel")
      said.push(otherDefaults(snapshot, targets, change.to), noVoice());
  }
  return said.filter((sentence) => sentence !== null);
}

/** Whom shared codes take along, before they do: "+7 is Russia and Kazakhstan; …". */
export function sharedCodes(codes: readonly number[]): string | null {
  const shared = known(codes).filter(isShared);
  if (shared.length === 0) return null;
  const each = shared.map((code) => t`${codesText([code])} is ${joined(namesOf(code))}`);
  return t`Shared codes switch all their territories together: ${inSequence(each)}.`;
}

function whatAllowedMeans(): string {
  return `${notDelivered()} ${serviceLimits()}`;
}

function noVoice(): string {
  return t`External ID sends no voice messages today: Graph stores voice settings, but they have no effect yet.`;
}

function notCodes(codes: readonly number[]): string | null {
  const strays = [...new Set(codes)].filter((code) => !isKnownCode(code));
  if (strays.length === 0) return null;
  const numbers = joined(strays.map(String));
  return plural(
    strays.length,
  )`${numbers} is not a calling code and is left out.|${numbers} are not calling codes and are left out.`;
}

function whatOnlyMeans(codes: readonly number[]): string[] {
  const count = known(codes).length;
  return [
    count === 0 ? noneLeft(CODES.length) : othersExcluded(CODES.length - count),
    t`Calling codes that come into use later are not covered: Microsoft’s default applies to those.`,
    ...(count === 0 ? [] : [whatAllowedMeans()]),
  ];
}

function noneLeft(all: number): string {
  return plural(
    all,
  )`The known calling code is excluded: no code is sent anywhere.|All # known calling codes are excluded: no code is sent anywhere.`;
}

function othersExcluded(others: number): string {
  return plural(
    others,
  )`The other known calling code is excluded, even if it is already blocked until opt-in.|The other # known calling codes are excluded, including those that are already blocked until opt-in.`;
}

function whatChoiceMeans({ codes, choice }: Extract<Change, { kind: "choose" }>): string | null {
  switch (choice) {
    case "opt-in":
      return whatAllowedMeans();
    case "exclude":
      return known(codes).some((code) => codeInfo(code)?.optInRequired === true)
        ? t`Regions that are already blocked until opt-in are excluded as well, so that they stay unreachable even if Microsoft’s default changes.`
        : null;
    case "return-to-default": {
      const undecided = known(codes).filter((code) => UNDECIDED_CODES.has(code));
      if (undecided.length === 0) return null;
      return t`Whether Microsoft enables ${joined(undecided.map((code) => `+${code}`))} by default is unknown.`;
    }
  }
}

/** Where +1 and the 4-digit codes do not go the same way. */
function assumption(codes: readonly number[], only: boolean): string | null {
  const northAmerican = CODES.filter(({ code, kind }) => code === 1 || kind === "nanp");
  const count = northAmerican.filter(({ code }) => codes.includes(code)).length;
  if (count === 0 || (!only && count === northAmerican.length)) return null;
  return t`A 4-digit code is separate (the longest prefix wins), so +1 covers the United States and Canada only. That is an assumption: Microsoft does not document it.`;
}

/** Numbers that are not calling codes: a copy of whole lists does not keep those it overwrites. */
function lostStrays(snapshot: Snapshot, targets: readonly ApplicationTarget[]): string | null {
  const lost = new Set<number>();
  for (const [listener, after] of pairs(snapshot, targets)) {
    for (const channel of CHANNELS) {
      const kept = new Set(codesIn(after[channel]));
      for (const code of codesIn(listener[channel])) {
        if (!isKnownCode(code) && !kept.has(code)) lost.add(code);
      }
    }
  }
  if (lost.size === 0) return null;
  const numbers = joined(ascending(lost).map(String));
  return plural(
    lost.size,
  )`${numbers}, which is not a calling code, is overwritten in the lists of some applications.|${numbers}, which are not calling codes, are overwritten in the lists of some applications.`;
}

function otherDefaults(
  snapshot: Snapshot,
  targets: readonly ApplicationTarget[],
  to: Channel,
): string | null {
  const differ = [...pairs(snapshot, targets).keys()].some(
    ({ sms, voice }) => !sameCodes(sms.defaultRegions, voice.defaultRegions),
  );
  if (!differ) return null;
  return to === "voice"
    ? t`Microsoft’s defaults for voice and SMS differ here: the same lists give other statuses.`
    : t`Microsoft’s defaults for SMS and voice differ here: the same lists give other statuses.`;
}

/** What decides for an application today with what it is to have: each pair once. */
function pairs(snapshot: Snapshot, targets: readonly ApplicationTarget[]): Map<Listener, Settings> {
  const found = new Map<Listener, Settings>();
  for (const { appId, settings } of targets) {
    const effect = effectFor(snapshot, appId);
    if (effect.kind === "listener") found.set(effect.listener, settings ?? DEFAULT_SETTINGS);
  }
  return found;
}

function sameCodes(a: readonly number[], b: readonly number[]): boolean {
  return ascending(a).join() === ascending(b).join();
}

function known(codes: readonly number[]): number[] {
  return [...new Set(codes)].filter(isKnownCode);
}
