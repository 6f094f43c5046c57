import { isKnownCode } from "@/lib/geo/codes";
import { CHANNELS } from "../channel";
import { unreadableApplyingIn } from "../effect";
import {
  type Settings,
  allCodesIn,
  identicalSettings,
  normaliseSettings,
  sameSettings,
} from "../settings";
import type { Snapshot } from "../snapshot";
import { listenerOf } from "./listeners";
import { PlanRefused } from "./refusal";
import type { ApplicationTarget, ListenerTarget, Recreation, Target } from "./target";
import { isShapeTarget } from "./target";

/** What is wanted of a tenant, checked and in the form that Dialgate writes. */
export interface DesiredState {
  readonly applications: readonly ApplicationTarget[];
  /** By the id of the listener. */
  readonly listeners: ReadonlyMap<string, DesiredLists>;
  readonly recreations: readonly DesiredListener[];
}

/** The lists that a listener is to hold, for whatever applications it serves. */
export interface DesiredLists {
  readonly settings: Settings;
  /** Order and duplicates count: they are given back as they were. */
  readonly verbatim: boolean;
}

/** A listener that is to be there again. */
export type DesiredListener = Recreation & { readonly settings: Settings };

/**
 * Checks the targets against the tenant and brings their lists into the form that Dialgate writes. Targets
 * of the shape of listeners are left to `reshape`. Throws `PlanRefused`.
 */
export function normaliseTargets(snapshot: Snapshot, targets: readonly Target[]): DesiredState {
  const refuseNewStrays = strayGuard(snapshot, targets);
  const applications: ApplicationTarget[] = [];
  const listeners = new Map<string, DesiredLists>();
  const recreations: DesiredListener[] = [];
  for (const target of targets) {
    if (isShapeTarget(target)) continue;
    if (target.kind === "application") {
      const normal = normaliseApplication(snapshot, target);
      if (normal.settings !== null) refuseNewStrays(normal.settings);
      applications.push(normal);
      continue;
    }
    const { listenerId, verbatim = false, recreate } = target;
    const settings = normaliseLists(target);
    refuseNewStrays(settings);
    if (listenerOf(snapshot.listeners, listenerId) !== undefined) {
      listeners.set(listenerId, { settings, verbatim });
    } else if (recreate !== undefined) recreations.push({ ...recreate, settings });
    else throw new PlanRefused({ code: "listener-gone", listenerId });
  }
  return { applications, listeners, recreations };
}

/** Whether a listener holds the lists. */
export function holds(settings: Settings, { settings: wanted, verbatim }: DesiredLists): boolean {
  return verbatim ? identicalSettings(settings, wanted) : sameSettings(settings, wanted);
}

function normaliseApplication(snapshot: Snapshot, target: ApplicationTarget): ApplicationTarget {
  const unreadable = unreadableApplyingIn(snapshot.unreadable, target.appId);
  if (unreadable.length > 0) {
    const listenerIds = unreadable.map(({ id }) => id);
    throw new PlanRefused({ code: "unreadable-listener", listenerIds });
  }
  if (target.settings === null) return target;
  return { ...target, settings: normaliseSettings(target.settings) };
}

/** Lists that overlap are refused by Graph: those cannot be given back as they were. */
function normaliseLists({ settings, verbatim }: ListenerTarget): Settings {
  const overlaps = CHANNELS.some((channel) => {
    const excluded = new Set(settings[channel].exclude);
    return settings[channel].include.some((code) => excluded.has(code));
  });
  return verbatim === true && !overlaps ? settings : normaliseSettings(settings);
}

/** Numbers that are not calling codes stay where the tenant has them, but none is brought in. */
function strayGuard(snapshot: Snapshot, targets: readonly Target[]): (settings: Settings) => void {
  const passed = new WeakSet<Settings>();
  let held: ReadonlySet<number> | undefined;
  return (settings) => {
    if (passed.has(settings)) return;
    const strays = allCodesIn(settings).filter((code) => !isKnownCode(code));
    if (strays.length > 0) {
      held ??= new Set([...snapshot.listeners.flatMap(allCodesIn), ...givenBack(targets)]);
      const codes = strays.filter((code) => held?.has(code) !== true);
      if (codes.length > 0) throw new PlanRefused({ code: "not-a-calling-code", codes });
    }
    passed.add(settings);
  };
}

/** What a restore writes as it was, numbers that are not calling codes among it. */
function givenBack(targets: readonly Target[]): number[] {
  return targets.flatMap((target) =>
    target.kind === "listener" && target.verbatim === true ? allCodesIn(target.settings) : [],
  );
}
