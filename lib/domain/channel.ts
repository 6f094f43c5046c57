/** How a code reaches a phone: Graph's `smsOptions` and `voiceOptions`. */
export const CHANNELS = ["sms", "voice"] as const;
export type Channel = (typeof CHANNELS)[number];
