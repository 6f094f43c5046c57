import { applicationRegions } from "../applicationRegions";
import { baselineOf } from "../baseline";
import type { Listener } from "../listener";
import { settingsOf } from "../listener";
import type { ListenerTarget, Target } from "../plan/target";
import { normaliseSettings, sameSettings } from "../settings";
import type { Snapshot } from "../snapshot";
import type { Change, ChangedApplication } from "./change";
import { changed } from "./changed";
import type { ChangeTargets } from "./changeTargets";
import { changeTargets } from "./changeTargets";

export interface EverywhereTargets extends Omit<ChangeTargets, "targets"> {
  readonly targets: Target[];
  /** Client ids of the applications for which anything changes. */
  readonly changing: readonly string[];
}

/**
 * A change of every application, those whose listeners conflict among them: it is made in each of
 * those listeners, so that it holds whichever Graph uses. That is right only because everybody else
 * whom they serve is to have it as well: `apps` must be all that listeners name or the tenant lists.
 */
export function everywhereTargets(
  snapshot: Snapshot,
  change: Extract<Change, { kind: "choose" }>,
  apps: readonly ChangedApplication[],
): EverywhereTargets {
  const { targets, skipped, warnings } = changeTargets(snapshot, change, apps);
  const changing = targets.map(({ appId }) => appId);
  const listeners = new Map<string, ListenerTarget | null>();
  const left = skipped.filter(({ appId }) => {
    const { effect } = applicationRegions(snapshot, appId);
    if (effect.kind !== "conflict") return true;
    const wanted = effect.listeners.map((listener) => {
      const known = listeners.get(listener.id);
      const target = known === undefined ? targetFor(listener, change) : known;
      listeners.set(listener.id, target);
      return target;
    });
    if (wanted.some((target) => target !== null)) changing.push(appId);
    return false;
  });
  const inConflict = skipped.length - left.length;
  return {
    targets: [...[...listeners.values()].filter((target) => target !== null), ...targets],
    changing,
    skipped: left,
    warnings: inConflict === 0 ? warnings : [...warnings, conflictText(inConflict)],
  };
}

/** Null where the listener has it already. */
function targetFor(
  listener: Listener,
  change: Extract<Change, { kind: "choose" }>,
): ListenerTarget | null {
  const before = normaliseSettings(settingsOf(listener));
  const baseline = { sms: baselineOf(listener.sms), voice: baselineOf(listener.voice) };
  const settings = changed(change, before, baseline, null);
  if (settings === null || sameSettings(before, settings)) return null;
  return { kind: "listener", listenerId: listener.id, settings };
}

function conflictText(count: number): string {
  const whose = count === 1 ? "1 application" : `${count} applications`;
  return `The listeners of ${whose} conflict. It is written into each of them, so that it holds whichever Graph uses.`;
}
