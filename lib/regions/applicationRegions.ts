import type { Baseline } from "./baseline";
import { SHIPPED_BASELINE, baselineOf } from "./baseline";
import type { Channel } from "./channel";
import type { Effect } from "./effect";
import { effectFor } from "./effect";
import { settingsOf } from "./listener";
import type { Settings } from "./settings";
import { DEFAULT_SETTINGS } from "./settings";
import type { Snapshot } from "./snapshot";
import type { Status } from "./status";
import { deriveStatus } from "./status";

/** What is set for one application, as far as it can be told. */
export interface ApplicationRegions {
  readonly effect: Effect;
  /** Null when nothing is predicted: listeners of equal priority, or one that cannot be read. */
  readonly settings: Settings | null;
  readonly baseline: Readonly<Record<Channel, Baseline>>;
}

export function applicationRegions(snapshot: Snapshot, appId: string): ApplicationRegions {
  const effect = effectFor(snapshot, appId);
  switch (effect.kind) {
    case "none":
      return {
        effect,
        settings: DEFAULT_SETTINGS,
        baseline: { sms: SHIPPED_BASELINE, voice: SHIPPED_BASELINE },
      };
    case "listener":
      return {
        effect,
        settings: settingsOf(effect.listener),
        baseline: {
          sms: baselineOf(effect.listener.sms),
          voice: baselineOf(effect.listener.voice),
        },
      };
    case "conflict":
    case "unreadable":
      return {
        effect,
        settings: null,
        baseline: { sms: SHIPPED_BASELINE, voice: SHIPPED_BASELINE },
      };
  }
}

/** The status of a code under some settings (what is set, or what is staged). */
export function statusUnder(
  settings: Settings | null,
  regions: ApplicationRegions,
  channel: Channel,
  code: number,
): Status {
  if (settings === null) return "unknown";
  return deriveStatus(code, settings[channel], regions.baseline[channel]);
}
