import { settingsOf } from "../listener";
import type { Snapshot } from "../snapshot";
import { sameSettings } from "../settings";
import { listenerOf } from "../plan/listeners";
import type { RestoreFile } from "./restoreSchema";
import type { ListenerTarget, Target } from "../plan/target";

/**
 * What to want in order to have again what the file holds: lists as they were, in their order;
 * applications back at their listener or at none; listeners that are gone created again, under the
 * id that Graph gives them. `changedByOthers`: listeners that are not as the run left them.
 */
export function restoreTargets(
  file: RestoreFile,
  now: Snapshot,
): { readonly targets: Target[]; readonly changedByOthers: string[] } {
  const known = new Map(file.listeners.map((each) => [each.id, each]));
  const isGone = (listenerId: string) => listenerOf(now.listeners, listenerId) === undefined;
  const listeners = file.listeners.map((each) => {
    const there = listenerOf(now.listeners, each.id);
    if (there === undefined) return listenerTarget(file, now, each);
    // Not written by the run: it keeps the lists that it has, and its place.
    const settings = each.changed ? each.settings : settingsOf(there);
    return { kind: "listener", listenerId: each.id, settings, verbatim: true } as const;
  });
  const applications = file.applications.flatMap(({ appId, name, listenerId }): Target[] => {
    if (listenerId === null) return [{ kind: "application", appId, name, settings: null }];
    const settings = known.get(listenerId)?.settings;
    if (settings === undefined || isGone(listenerId)) return [];
    return [{ kind: "application", appId, name, settings, listenerId }];
  });
  const memberships = file.memberships
    .filter(({ listenerId }) => !isGone(listenerId))
    .map((each) => ({ kind: "membership", ...each }) as const);
  return {
    targets: [...listeners, ...applications, ...memberships],
    changedByOthers: changedSince(file, now),
  };
}

function listenerTarget(
  { listeners, existing }: RestoreFile,
  now: Snapshot,
  { id: listenerId, settings, ...kept }: RestoreFile["listeners"][number],
): ListenerTarget {
  const { displayName, priority, flowId, appIds, preserved } = kept;
  const known = new Map(listeners.map((each) => [each.id, each]));
  const from = now.listeners.flatMap((listener) => {
    const { id } = listener;
    if (id === listenerId || (existing.includes(id) && !known.has(id))) return [];
    // Nobody can be taken off one that includes all applications.
    if (listener.allApplications) return [];
    const before = new Set(known.get(id)?.appIds);
    // Where nothing would change for them, applications may wait for a slot to come free.
    const isTwin = [listener, known.get(id)?.settings ?? listener].some((each) =>
      sameSettings(each, settings),
    );
    const here = new Set(isTwin ? appIds : listener.appIds);
    const taken = appIds.filter((appId) => here.has(appId) && !before.has(appId));
    return taken.length === 0 ? [] : [{ listenerId: id, appIds: taken }];
  });
  const besides = now.listeners
    .filter((other) => existing.includes(other.id) && other.displayName === displayName)
    .map(({ id }) => id);
  return {
    kind: "listener",
    listenerId,
    settings,
    verbatim: true,
    recreate: { displayName, priority, flowId, appIds, from, preserved, besides },
  };
}

/** New, gone or different listeners, of those that the file or one of its applications is about. */
function changedSince({ after, listeners, applications }: RestoreFile, now: Snapshot): string[] {
  if (after === null) return [];
  const appIds = new Set(applications.map(({ appId }) => appId));
  const concerned = new Set(listeners.map(({ id }) => id));
  for (const listener of now.listeners) {
    if (listener.appIds.some((appId) => appIds.has(appId))) concerned.add(listener.id);
  }
  return [...concerned].filter(
    (id) => (listenerOf(now.listeners, id)?.fingerprint ?? "") !== (after[id] ?? ""),
  );
}
