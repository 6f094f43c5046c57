import { effectFor } from "../effect";
import { settingsOf } from "../listener";
import type { Snapshot } from "../snapshot";
import { applyingTo, listenerOf } from "../plan/listeners";
import type { Fingerprints } from "../plan/planInputs";
import type { Operation } from "../plan/operation";
import type { RestoreFile } from "./restoreSchema";
import { applyOperations } from "../plan/simulate";
import type { Target } from "../plan/target";

export interface RestoreMeta extends Pick<RestoreFile, "tenantId" | "at" | "heading" | "reason"> {
  readonly after?: Fingerprints | null;
}

/** Made before the run: what must be there before the first write. */
export function restoreFile(
  before: Snapshot,
  targets: readonly Target[],
  operations: readonly Operation[],
  { after = null, ...meta }: RestoreMeta,
): RestoreFile {
  const names = new Map(
    targets.flatMap((target) =>
      target.kind === "application" ? [[target.appId, target.name] as const] : [],
    ),
  );
  const memberships = membershipsIn(before, targets);
  const touched = touchedBy(before, operations, memberships);
  const planned = applyOperations(before, operations);
  const applications = [...touched.appIds].flatMap((appId) => {
    const effect = effectFor(before, appId);
    // What decides for it stays: only listeners that are overruled there change.
    if (effect.kind === "listener" && decidesIn(planned, appId) === effect.listener.id) return [];
    const name = names.get(appId) ?? null;
    if (effect.kind === "none") return [{ appId, name, listenerId: null }];
    if (effect.kind !== "listener") return [];
    const { id: listenerId, allApplications } = effect.listener;
    // Those that are overruled as well: left by the application, they are to stay all the same.
    for (const each of applyingTo(before.listeners, appId)) touched.listenerIds.add(each.id);
    return [{ appId, name, listenerId: allApplications ? null : listenerId }];
  });
  return {
    format: "dialgate-restore",
    version: 1,
    ...meta,
    listeners: before.listeners
      .filter((each) => touched.listenerIds.has(each.id))
      .map((each) => ({
        id: each.id,
        displayName: each.displayName,
        priority: each.priority,
        flowId: each.flowId,
        settings: settingsOf(each),
        appIds: each.appIds,
        preserved: each.preserved,
        changed: touched.changed.has(each.id),
      })),
    applications,
    memberships,
    existing: before.listeners.map(({ id }) => id),
    after,
  };
}

/** The id of the listener that alone decides for the application; null where there is none. */
function decidesIn(snapshot: Snapshot, appId: string): string | null {
  const effect = effectFor(snapshot, appId);
  return effect.kind === "listener" ? effect.listener.id : null;
}

type Membership = RestoreFile["memberships"][number];

/** What the run was asked to change of which listener names whom, as it is before. */
function membershipsIn({ listeners }: Snapshot, targets: readonly Target[]): Membership[] {
  return targets.flatMap((target): Membership[] => {
    if (target.kind !== "membership") return [];
    const { listenerId, appId, named } = target;
    const listener = listenerOf(listeners, listenerId);
    if (listener === undefined || listener.appIds.includes(appId) === named) return [];
    return [{ listenerId, appId, named: !named }];
  });
}

function touchedBy(
  before: Snapshot,
  operations: readonly Operation[],
  memberships: readonly Membership[],
) {
  const asked = new Set(memberships.map(({ listenerId, appId }) => `${listenerId} ${appId}`));
  const listenerIds = new Set<string>();
  const appIds = new Set<string>();
  const changed = new Set<string>();
  for (const operation of operations) {
    if (operation.kind === "create") {
      for (const appId of operation.appIds) appIds.add(appId);
      continue;
    }
    const { listenerId } = operation;
    listenerIds.add(listenerId);
    switch (operation.kind) {
      case "update":
        changed.add(listenerId);
        break;
      case "delete":
        // Whom it did not decide for stays with what does; created again, it names them again.
        for (const appId of listenerOf(before.listeners, listenerId)?.appIds ?? []) {
          if (decidesIn(before, appId) === listenerId) appIds.add(appId);
        }
        break;
      case "add-application":
      case "remove-application":
        if (!asked.has(`${listenerId} ${operation.appId}`)) appIds.add(operation.appId);
        break;
    }
  }
  return { listenerIds, appIds, changed };
}
