import { applicationRegions } from "../applicationRegions";
import type { Effect } from "../effect";
import { effectFor } from "../effect";
import type { Snapshot } from "../snapshot";
import type { Setting } from "./setting";
import { settingOf } from "./setting";

/** The settings of a tenant's applications, each looked up once. */
export interface SettingIndex {
  readonly settingFor: (appId: string) => Setting;
}

/**
 * Thousands of applications have few settings between them: whatever follows from the listeners in
 * effect is worked out once for all that have the same ones.
 */
export function settingIndex(snapshot: Snapshot): SettingIndex {
  const byListeners = new Map<string, Setting>();
  const byApp = new Map<string, Setting>();
  const find = (appId: string): Setting => {
    const key = keyOf(effectFor(snapshot, appId));
    const known = byListeners.get(key) ?? settingOf(applicationRegions(snapshot, appId));
    byListeners.set(key, known);
    return known;
  };
  return {
    settingFor: (appId) => {
      const setting = byApp.get(appId) ?? find(appId);
      byApp.set(appId, setting);
      return setting;
    },
  };
}

function keyOf(effect: Effect): string {
  const ids = (listeners: readonly { readonly id: string }[]) => listeners.map(({ id }) => id);
  switch (effect.kind) {
    case "none":
      return "";
    case "listener":
      return ["listener", effect.listener.id, ...ids(effect.overruled)].join("\n");
    case "conflict":
    case "unreadable":
      return [effect.kind, ...ids(effect.listeners)].join("\n");
  }
}
