import { isKnownCode } from "@/lib/geo/codes";
import { CHANNELS } from "../channel";
import { unreadableApplyingIn } from "../effect";
import type { Settings } from "../settings";
import type { Snapshot } from "../snapshot";
import { listenerOf } from "./applying";
import { PlanRefused } from "./refusal";
import { alike, normalised } from "./settingsKey";
import type { ApplicationTarget, ListenerTarget, Recreation, Target } from "./target";
import { isShapeTarget } from "./target";

/** The lists that a listener is to hold, for whatever applications it serves. */
export interface Pending {
  readonly settings: Settings;
  readonly verbatim: boolean;
}

/** What is wanted of a tenant, checked and in the form that Dialgate writes. */
export interface Wish {
  readonly applications: readonly ApplicationTarget[];
  /** By the id of the listener. */
  readonly listeners: ReadonlyMap<string, Pending>;
  readonly recreations: readonly (Recreation & { readonly settings: Settings })[];
}

export function wishOf(snapshot: Snapshot, targets: readonly Target[]): Wish {
  const refuseNewStrays = strayGuard(snapshot, targets);
  const applications: ApplicationTarget[] = [];
  const listeners = new Map<string, Pending>();
  const recreations: Wish["recreations"][number][] = [];
  for (const target of targets) {
    if (isShapeTarget(target)) continue;
    if (target.kind === "application") {
      applications.push(checked(snapshot, target, refuseNewStrays));
      continue;
    }
    const settings = written(target);
    refuseNewStrays(settings);
    if (listenerOf(snapshot.listeners, target.listenerId) !== undefined) {
      listeners.set(target.listenerId, { settings, verbatim: target.verbatim ?? false });
    } else if (target.recreate !== undefined) {
      recreations.push({ ...target.recreate, settings });
    } else {
      throw new PlanRefused({ code: "listener-gone", listenerId: target.listenerId });
    }
  }
  return { applications, listeners, recreations };
}

/** Whether a listener holds the lists; order and duplicates count where they are given back. */
export function holds(settings: Settings, { settings: wanted, verbatim }: Pending): boolean {
  return verbatim ? identical(settings, wanted) : alike(settings, wanted);
}

function checked(
  snapshot: Snapshot,
  target: ApplicationTarget,
  refuseNewStrays: (settings: Settings) => void,
): ApplicationTarget {
  const unreadable = unreadableApplyingIn(snapshot.unreadable, target.appId);
  if (unreadable.length > 0) {
    const listenerIds = unreadable.map(({ id }) => id);
    throw new PlanRefused({ code: "unreadable-listener", listenerIds });
  }
  if (target.settings === null) return target;
  const settings = normalised(target.settings);
  refuseNewStrays(settings);
  return settings === target.settings ? target : { ...target, settings };
}

/** Lists that overlap are refused by Graph: those cannot be given back as they were. */
function written({ settings, verbatim }: ListenerTarget): Settings {
  const overlaps = CHANNELS.some((channel) => {
    const excluded = new Set(settings[channel].exclude);
    return settings[channel].include.some((code) => excluded.has(code));
  });
  return verbatim === true && !overlaps ? settings : normalised(settings);
}

function identical(a: Settings, b: Settings): boolean {
  return CHANNELS.every(
    (channel) =>
      a[channel].include.join() === b[channel].include.join() &&
      a[channel].exclude.join() === b[channel].exclude.join(),
  );
}

/** Numbers that are no calling codes stay where the tenant has them, but none is brought in. */
function strayGuard(snapshot: Snapshot, targets: readonly Target[]): (settings: Settings) => void {
  const passed = new WeakSet<Settings>();
  let held: ReadonlySet<number> | undefined;
  return (settings) => {
    if (passed.has(settings)) return;
    const strays = codesIn(settings).filter((code) => !isKnownCode(code));
    if (strays.length > 0) {
      held ??= new Set([...snapshot.listeners.flatMap(codesIn), ...givenBack(targets)]);
      const codes = strays.filter((code) => held?.has(code) !== true);
      if (codes.length > 0) throw new PlanRefused({ code: "not-a-calling-code", codes });
    }
    passed.add(settings);
  };
}

/** What a restore writes as it was, numbers that are no calling codes among it. */
function givenBack(targets: readonly Target[]): number[] {
  return targets.flatMap((target) =>
    target.kind === "listener" && target.verbatim === true ? codesIn(target.settings) : [],
  );
}

function codesIn(settings: Settings): number[] {
  return CHANNELS.flatMap((each) => [...settings[each].include, ...settings[each].exclude]);
}
