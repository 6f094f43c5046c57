import { applicationRegions } from "../applicationRegions";
import { settingsOf } from "../listener";
import type { Snapshot } from "../snapshot";
import type { ApplicationTarget, SettingsTarget } from "./target";

/** What to want in order to have again what was there before a plan with these targets. */
export function undoTargets(
  before: Snapshot,
  targets: readonly SettingsTarget[],
): SettingsTarget[] {
  return targets.flatMap((target): SettingsTarget[] => {
    if (target.kind === "application") return undoApplication(before, target);
    const listener = before.listeners.find(({ id }) => id === target.listenerId);
    return listener === undefined
      ? []
      : [{ ...target, settings: settingsOf(listener), verbatim: true }];
  });
}

function undoApplication(before: Snapshot, target: ApplicationTarget): SettingsTarget[] {
  const { effect } = applicationRegions(before, target.appId);
  const { kind, appId, name } = target;
  switch (effect.kind) {
    case "none":
      return [{ kind, appId, name, settings: null }];
    case "listener": {
      const { listener } = effect;
      if (!listener.appIds.includes(appId)) return [{ kind, appId, name, settings: null }];
      return [{ kind, appId, name, settings: settingsOf(listener), listenerId: listener.id }];
    }
    case "conflict":
    case "unreadable":
      return [];
  }
}
