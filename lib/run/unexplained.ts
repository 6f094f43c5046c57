import type { Listener } from "@/lib/domain/listener";
import { settingsOf } from "@/lib/domain/listener";
import { planInputs } from "@/lib/domain/plan/planInputs";
import type { CreateListener, Operation } from "@/lib/domain/plan/operation";
import type { Target } from "@/lib/domain/plan/target";
import type { Settings } from "@/lib/domain/settings";
import { sameSettings } from "@/lib/domain/settings";
import type { Snapshot } from "@/lib/domain/snapshot";

/** A reading, and the plan made on it. */
interface Planned {
  readonly snapshot: Snapshot;
  readonly plan: readonly Operation[];
}

/** What a plan may have done to one listener. */
interface Doings {
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
export function unexplained(
  { snapshot: before, plan }: Planned,
  targets: readonly Target[],
  now: Snapshot,
): string[] {
  if (now === before) return [];
  const doings = doingsOf(plan);
  const was = new Map(before.listeners.map((listener) => [listener.id, listener]));
  const is = new Map(now.listeners.map((listener) => [listener.id, listener]));
  const creates = plan.filter((operation) => operation.kind === "create");
  const ids = new Set([
    ...Object.keys(planInputs(before, targets, plan)),
    ...Object.keys(planInputs(now, targets, [])),
  ]);
  return [...ids].filter((id) => {
    const [earlier, later] = [was.get(id), is.get(id)];
    const done = doings.get(id);
    if (later === undefined) return done?.deleted !== true;
    if (earlier === undefined) return !takeCreate(creates, doings, later);
    if (done === undefined) return earlier.fingerprint !== later.fingerprint;
    return !isBetween(earlier, later, done);
  });
}

function isBetween(was: Listener, is: Listener, done: Doings): boolean {
  return (
    was.displayName === is.displayName &&
    was.priority === is.priority &&
    was.flowId === is.flowId &&
    was.allApplications === is.allApplications &&
    [settingsOf(was), ...done.settings].some((each) => sameSettings(each, settingsOf(is))) &&
    differ(is.appIds, was.appIds).every((appId) => done.added.has(appId)) &&
    differ(was.appIds, is.appIds).every((appId) => done.removed.has(appId))
  );
}

/** Whether a create of the plan made the listener; each makes one. */
function takeCreate(
  creates: CreateListener[],
  doings: ReadonlyMap<string, Doings>,
  made: Listener,
): boolean {
  const index = creates.findIndex(({ ref, displayName, priority, flowId, appIds, settings }) => {
    const done = doings.get(ref);
    return (
      made.displayName === displayName &&
      made.priority === priority &&
      made.flowId === flowId &&
      !made.allApplications &&
      [settings, ...(done?.settings ?? [])].some((each) => sameSettings(each, settingsOf(made))) &&
      differ(made.appIds, appIds).every((appId) => done?.added.has(appId)) &&
      differ(appIds, made.appIds).every((appId) => done?.removed.has(appId))
    );
  });
  if (index < 0) return false;
  creates.splice(index, 1);
  return true;
}

function doingsOf(plan: readonly Operation[]): Map<string, Doings> {
  const doings = new Map<string, Doings>();
  for (const operation of plan) {
    if (operation.kind === "create") continue;
    const { listenerId } = operation;
    const done = doings.get(listenerId) ?? {
      ...{ settings: [], added: new Set(), removed: new Set(), deleted: false },
    };
    doings.set(listenerId, done);
    if (operation.kind === "update") done.settings.push(operation.settings);
    else if (operation.kind === "delete") done.deleted = true;
    else if (operation.kind === "add-application") done.added.add(operation.appId);
    else done.removed.add(operation.appId);
  }
  return doings;
}

function differ(these: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return these.filter((each) => !known.has(each));
}
