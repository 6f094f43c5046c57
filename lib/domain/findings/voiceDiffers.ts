import { settingsOf } from "../listener";
import type { RegionLists } from "../settings";
import { sameSettings } from "../settings";
import type { ListRule } from "./listRule";
import { ascending } from "./ofCodes";

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
  mends: (listener) => {
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
