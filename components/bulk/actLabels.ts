import type { Act } from "./draft";

/** What an act is called, and what it does. */
export const ACT_LABELS: Readonly<
  Record<Act, { readonly label: string; readonly detail: string }>
> = {
  "opt-in": { label: "Opt in", detail: "Makes regions reachable." },
  exclude: {
    label: "Exclude",
    detail: "Makes regions unreachable, regardless of Microsoft's default.",
  },
  "return-to-default": {
    label: "Return to Microsoft default",
    detail: "Removes regions from both lists.",
  },
  only: { label: "Only these regions", detail: "Excludes every other known calling code." },
  copy: {
    label: "Copy from an application",
    detail: "Gives these applications all its settings.",
  },
  reset: {
    label: "Reset to Microsoft default",
    detail: "Removes all regions from both lists, SMS and voice.",
  },
  "sms-to-voice": { label: "SMS to voice", detail: "Copies the SMS settings to voice." },
  "voice-to-sms": { label: "Voice to SMS", detail: "Copies the voice settings to SMS." },
};
