import type { Change } from "@/lib/domain/bulk/change";
import type { Channel } from "@/lib/domain/channel";
import { t } from "@/lib/i18n/t";

/** What can be asked for many applications, in the order in which it is offered. */
export const ACTS = [
  "opt-in",
  "exclude",
  "return-to-default",
  "only",
  "copy",
  "reset",
  "sms-to-voice",
  "voice-to-sms",
] as const;
export type Act = (typeof ACTS)[number];

/**
 * What the form asks for first: what to do; only what that needs, where it is settled; or for which
 * applications, where the source of a copy is settled.
 */
export const FIRST_QUESTIONS = ["act", "details", "applications"] as const;
export type FirstQuestion = (typeof FIRST_QUESTIONS)[number];

/** What the bulk editor's form holds; what one act needs is kept while another is looked at. */
export interface Draft {
  readonly first: FirstQuestion;
  readonly act: Act;
  readonly channels: readonly Channel[];
  readonly codes: readonly number[];
  /** The client id of the application that is copied. */
  readonly from: string | null;
}

/** Whether regions are chosen for an act. */
export function needsRegions(act: Act): boolean {
  return act === "only" || act === "opt-in" || act === "exclude" || act === "return-to-default";
}

/** The change that the form asks for; null as long as something is missing. */
export function changeOf({ act, channels, codes, from }: Draft): Change | null {
  switch (act) {
    case "opt-in":
    case "exclude":
    case "return-to-default":
      return isComplete(channels, codes) ? { kind: "choose", choice: act, channels, codes } : null;
    case "only":
      return isComplete(channels, codes) ? { kind: "only", channels, codes } : null;
    case "copy":
      return from === null ? null : { kind: "copy", from };
    case "reset":
      return { kind: "reset" };
    case "sms-to-voice":
      return { kind: "channel", from: "sms", to: "voice" };
    case "voice-to-sms":
      return { kind: "channel", from: "voice", to: "sms" };
  }
}

/** What is missing, as a sentence that tells what to do. */
export function missing(
  { act, channels, codes, from }: Draft,
  appIds: readonly string[],
): string | null {
  if (appIds.length === 0) return t`Choose at least one application.`;
  if (act === "copy") return from === null ? t`Choose the application to copy from.` : null;
  if (!needsRegions(act)) return null;
  if (channels.length === 0) return t`Choose a channel.`;
  return codes.length === 0 ? t`Choose at least one region.` : null;
}

function isComplete(channels: readonly Channel[], codes: readonly number[]): boolean {
  return channels.length > 0 && codes.length > 0;
}
