import { sameSettings } from "../settings";
import type { Rule } from "./finding";

/** Often meant, and as often forgotten: a number blocked for SMS may still be called. */
export const voiceDiffers: Rule = {
  id: "voice-differs",
  severity: "note",
  label: "Voice differs from SMS",
  find: ({ settings }) =>
    settings === null || sameSettings(settings, { sms: settings.voice, voice: settings.sms })
      ? []
      : ["The lists for voice calls are not those for SMS"],
};
