import { z } from "../../zod";
import { effectFor } from "../effect";
import type { JsonObject } from "../json";
import { settingsOf } from "../listener";
import type { Snapshot } from "../snapshot";
import { listenerOf } from "./applying";
import type { Seen } from "./concerned";
import type { Operation } from "./operation";
import { alike } from "./settingsKey";
import { applyOperations } from "./simulate";
import type { ListenerTarget, Target } from "./target";

const code = z.int().min(1).max(9999);
const codes = z.array(code).max(1000).readonly();
const lists = z.strictObject({ include: codes, exclude: codes });
const settings = z.strictObject({ sms: lists, voice: lists });
/** Ids go into URLs: nothing but what a GUID is made of. */
const id = z.string().regex(/^[0-9a-z-]{1,64}$/i);
const object: z.ZodType<JsonObject> = z.record(z.string(), z.json());

const listener = z.strictObject({
  id,
  displayName: z.string().max(512).nullable(),
  priority: z.int().min(0).max(1000),
  flowId: z.string().max(512).nullable(),
  /** As Graph held them: order and duplicates included. */
  settings,
  appIds: z.array(id.toLowerCase()).max(20_000).readonly(),
  preserved: z.strictObject({
    listener: object,
    conditions: object,
    handler: object,
    sms: object,
    voice: object,
  }),
  /** Whether the run writes its lists. */
  changed: z.boolean(),
});

/**
 * An application that the run takes to another listener, and the one that decided for it by its name;
 * null: none did. Where several were in conflict nothing is known to go back to, so it is left out.
 */
const application = z.strictObject({
  appId: id.toLowerCase(),
  name: z.string().max(512).nullable(),
  listenerId: id.nullable(),
});

/** Which listener named which application, or did not, where the run was asked to change just that. */
const membership = z.strictObject({
  listenerId: id,
  appId: id.toLowerCase(),
  named: z.boolean(),
});

/** What a tenant held before a run, as far as the run touches it: enough to take the run back. */
export const restoreFileSchema = z.strictObject({
  format: z.literal("dialgate-restore"),
  version: z.literal(1),
  tenantId: z.string().max(64),
  at: z.string().max(64),
  heading: z.string().max(1000),
  reason: z.string().max(1000),
  /** Every listener that the run changes, or that named an application it touches, as read before. */
  listeners: z.array(listener).max(1000).readonly(),
  applications: z.array(application).max(100_000).readonly(),
  memberships: z.array(membership).max(100_000).readonly().default([]),
  /** Ids of all phone listeners before the run: any other is a new one. */
  existing: z.array(id).max(1000).readonly(),
  /** Fingerprints by id after the run, where known: tells what others changed since. */
  after: z.record(z.string(), z.string()).nullable(),
});

export type RestoreFile = z.infer<typeof restoreFileSchema>;

export interface RestoreMeta {
  readonly tenantId: string;
  readonly at: string;
  readonly heading: string;
  readonly reason: string;
  readonly after?: Seen | null;
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
    touched.listenerIds.add(listenerId);
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

interface Touched {
  readonly listenerIds: Set<string>;
  readonly appIds: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
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
): Touched {
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
          const effect = effectFor(before, appId);
          if (effect.kind === "listener" && effect.listener.id === listenerId) appIds.add(appId);
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

type Kept = RestoreFile["listeners"][number];

function listenerTarget(
  { listeners, existing }: RestoreFile,
  now: Snapshot,
  { id: listenerId, settings, ...kept }: Kept,
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
      alike(each, settings),
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
