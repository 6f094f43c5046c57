import { t } from "@/lib/i18n/t";

/** How a code reaches a phone: Graph's `smsOptions` and `voiceOptions`. */
export const CHANNELS = ["sms", "voice"] as const;
export type Channel = (typeof CHANNELS)[number];

/** On screen, standing by itself. */
export const CHANNEL_LABELS: Readonly<Record<Channel, string>> = {
  sms: "SMS",
  get voice() {
    return t`Voice`;
  },
};

/** The same of each channel. */
export function perChannel<T>(of: (channel: Channel) => T): Readonly<Record<Channel, T>> {
  return { sms: of("sms"), voice: of("voice") };
}

/** Within a sentence. */
export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  sms: "SMS",
  get voice() {
    return t`voice`;
  },
};
