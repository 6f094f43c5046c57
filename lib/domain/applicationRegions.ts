import { type Baseline, SHIPPED_BASELINE, baselineOf } from "./baseline";
import { type Channel, perChannel } from "./channel";
import { type Effect, effectFor } from "./effect";
import { type Listener, settingsOf } from "./listener";
import { remember } from "./remember";
import { type Settings, DEFAULT_SETTINGS } from "./settings";
import type { Snapshot } from "./snapshot";
import { type Status, deriveStatus } from "./status";

/** What is set for one application, as far as it can be told. */
export interface ApplicationRegions {
  readonly effect: Effect;
  /** Null when nothing is predicted: listeners of equal priority, or one that cannot be read. */
  readonly settings: Settings | null;
  readonly baseline: Readonly<Record<Channel, Baseline>>;
}

/** What a listener sets where it decides. */
export interface Decided extends Pick<ApplicationRegions, "baseline"> {
  readonly settings: Settings;
}

const SHIPPED = perChannel(() => SHIPPED_BASELINE);

/**
 * What is set for an application. Applications of one listener share one settings object, so that
 * what is worked out for it can be worked out once.
 */
export function applicationRegions(snapshot: Snapshot, appId: string): ApplicationRegions {
  const effect = effectFor(snapshot, appId);
  switch (effect.kind) {
    case "none":
      return { effect, settings: DEFAULT_SETTINGS, baseline: SHIPPED };
    case "listener":
      return { effect, ...decidedBy(effect.listener) };
    case "conflict":
    case "unreadable":
      return { effect, settings: null, baseline: SHIPPED };
  }
}

const decided = new WeakMap<Listener, Decided>();

/** The lists of a listener and what Microsoft enables there; the same object each time. */
export function decidedBy(listener: Listener): Decided {
  return remember(decided, listener, () => ({
    settings: settingsOf(listener),
    baseline: perChannel((each) => baselineOf(listener[each])),
  }));
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
