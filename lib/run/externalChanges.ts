import type { Listener } from "@/lib/domain/listener";
import { settingsOf } from "@/lib/domain/listener";
import type { Planned } from "./planned";
import { planInputs } from "@/lib/domain/plan/planInputs";
import type { CreateListener, Operation } from "@/lib/domain/plan/operation";
import type { Target } from "@/lib/domain/plan/target";
import type { Settings } from "@/lib/domain/settings";
import { sameSettings } from "@/lib/domain/settings";
import type { Snapshot } from "@/lib/domain/snapshot";

/** What a plan may have effect to one listener. */
interface PossibleEffects {
  readonly settings: Settings[];
  readonly added: Set<string>;
  readonly removed: Set<string>;
  deleted: boolean;
}

/**
 * The listeners that a plan rests on and that are as neither it nor any part of it would have left
 * them: somebody else changed those. It is what tells after an answer was lost, or the page closed,
 * whether the rest may be written.
 */
export function externalChanges(
  { snapshot: before, plan }: Planned,
  targets: readonly Target[],
  now: Snapshot,
): string[] {
  if (now === before) return [];
  const effects = possibleEffects(plan);
  const was = new Map(before.listeners.map((listener) => [listener.id, listener]));
  const is = new Map(now.listeners.map((listener) => [listener.id, listener]));
  const creates = plan.filter((operation) => operation.kind === "create");
  const ids = new Set([
    ...Object.keys(planInputs(before, targets, plan)),
    ...Object.keys(planInputs(now, targets, [])),
  ]);
  return [...ids].filter((id) => {
    const [earlier, later] = [was.get(id), is.get(id)];
    const effect = effects.get(id);
    if (later === undefined) return effect?.deleted !== true;
    if (earlier === undefined) return !takeCreate(creates, effects, later);
    if (effect === undefined) return earlier.fingerprint !== later.fingerprint;
    return !isBetween(earlier, later, effect);
  });
}

function isBetween(was: Listener, is: Listener, effect: PossibleEffects): boolean {
  return (
    was.displayName === is.displayName &&
    was.priority === is.priority &&
    was.flowId === is.flowId &&
    was.allApplications === is.allApplications &&
    [settingsOf(was), ...effect.settings].some((each) => sameSettings(each, settingsOf(is))) &&
    differ(is.appIds, was.appIds).every((appId) => effect.added.has(appId)) &&
    differ(was.appIds, is.appIds).every((appId) => effect.removed.has(appId))
  );
}

/** Whether a create of the plan made the listener; each makes one. */
function takeCreate(
  creates: CreateListener[],
  effects: ReadonlyMap<string, PossibleEffects>,
  made: Listener,
): boolean {
  const index = creates.findIndex(({ ref, displayName, priority, flowId, appIds, settings }) => {
    const effect = effects.get(ref);
    return (
      made.displayName === displayName &&
      made.priority === priority &&
      made.flowId === flowId &&
      !made.allApplications &&
      [settings, ...(effect?.settings ?? [])].some((each) =>
        sameSettings(each, settingsOf(made)),
      ) &&
      differ(made.appIds, appIds).every((appId) => effect?.added.has(appId)) &&
      differ(appIds, made.appIds).every((appId) => effect?.removed.has(appId))
    );
  });
  if (index < 0) return false;
  creates.splice(index, 1);
  return true;
}

function possibleEffects(plan: readonly Operation[]): Map<string, PossibleEffects> {
  const effects = new Map<string, PossibleEffects>();
  for (const operation of plan) {
    if (operation.kind === "create") continue;
    const { listenerId } = operation;
    const effect = effects.get(listenerId) ?? {
      ...{ settings: [], added: new Set(), removed: new Set(), deleted: false },
    };
    effects.set(listenerId, effect);
    if (operation.kind === "update") effect.settings.push(operation.settings);
    else if (operation.kind === "delete") effect.deleted = true;
    else if (operation.kind === "add-application") effect.added.add(operation.appId);
    else effect.removed.add(operation.appId);
  }
  return effects;
}

function differ(these: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return these.filter((each) => !known.has(each));
}
