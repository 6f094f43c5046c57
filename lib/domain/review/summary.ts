import { plural, t } from "@/lib/i18n/t";
import { applicationRegions } from "../applicationRegions";
import { DEFAULT_SETTINGS, normaliseSettings, sameSettings } from "../settings";
import { groupBy } from "../groupBy";
import { remember } from "../remember";
import type { Snapshot } from "../snapshot";
import { listenerOf } from "../plan/listeners";
import { type Operation, listenerIn } from "../plan/operation";
import { applyOperations } from "../plan/simulate";
import type { ApplicationTarget, Target } from "../plan/target";

/** A listener as a summary names it. */
export interface Named {
  /** Graph's id, or the plan's name for one that it creates. */
  readonly id: string;
  readonly displayName: string | null;
}

interface OfApplications {
  readonly listener: Named;
  readonly appIds: readonly string[];
  readonly why: string;
}

/** Something done because the tenant may have no more listeners, or a merge that was asked for. */
export type Grouping =
  /** Applications join a listener that has what they are wanted to have. */
  | (OfApplications & { readonly kind: "joined" })
  /** A listener is given up: its applications go to one that is the same. */
  | (OfApplications & { readonly kind: "merged"; readonly into: Named | null });

/** What a plan does, in the terms of a review. */
export interface PlanSummary {
  readonly created: readonly (Named & { readonly appIds: readonly string[] })[];
  /** Other lists than before. */
  readonly changed: readonly Named[];
  /** Left without any application, and kept. */
  readonly emptied: readonly Named[];
  readonly deleted: readonly Named[];
  /** Applications that get other settings, or another listener. */
  readonly appIds: readonly string[];
  readonly groupings: readonly Grouping[];
  /** Left as they are, since the limit leaves no room and the wish is already met by what applies. */
  readonly leftAsIs: readonly string[];
}

export function summarise(
  snapshot: Snapshot,
  targets: readonly Target[],
  operations: readonly Operation[],
): PlanSummary {
  const after = applyOperations(snapshot, operations);
  const nameOf = (id: string): Named => {
    const listener = listenerOf(snapshot.listeners, id) ?? listenerOf(after.listeners, id);
    return { id, displayName: listener?.displayName ?? null };
  };
  const ids = (kind: Operation["kind"]) =>
    new Set(operations.flatMap((each) => (each.kind === kind ? [listenerIn(each)] : [])));
  return {
    created: [...ids("create")].map((id) => ({
      ...nameOf(id),
      appIds: listenerOf(after.listeners, id)?.appIds ?? [],
    })),
    changed: [...ids("update")].map(nameOf),
    emptied: after.listeners
      .filter(({ id, appIds, allApplications }) => {
        const had = listenerOf(snapshot.listeners, id)?.appIds.length ?? 0;
        return !allApplications && appIds.length === 0 && had > 0;
      })
      .map(({ id }) => nameOf(id)),
    deleted: [...ids("delete")].map(nameOf),
    appIds: [...touchedApplications(snapshot, operations)],
    groupings: groupingsOf(snapshot, targets, operations, nameOf),
    leftAsIs: targets.flatMap((target) =>
      target.kind === "application" && target.skipIfUnreachable === true && !isMet(after, target)
        ? [target.appId]
        : [],
    ),
  };
}

function isMet(after: Snapshot, { appId, settings }: ApplicationTarget): boolean {
  const now = applicationRegions(after, appId).settings;
  if (now === null) return false;
  return sameSettings(normaliseSettings(now), normaliseSettings(settings ?? DEFAULT_SETTINGS));
}

function touchedApplications(
  snapshot: Snapshot,
  operations: readonly Operation[],
): ReadonlySet<string> {
  const appIds = new Set<string>();
  for (const operation of operations) {
    if ("appId" in operation) appIds.add(operation.appId);
    else if (operation.kind === "create") for (const appId of operation.appIds) appIds.add(appId);
    else {
      const listener = listenerOf(snapshot.listeners, operation.listenerId);
      for (const appId of listener?.appIds ?? []) appIds.add(appId);
    }
  }
  return appIds;
}

/** What joins a listener unasked, and what is deleted though it served applications nobody took off. */
function groupingsOf(
  snapshot: Snapshot,
  targets: readonly Target[],
  operations: readonly Operation[],
  nameOf: (id: string) => Named,
): Grouping[] {
  const given = new Map(
    targets.flatMap((target) =>
      target.kind === "deletion" || target.kind === "merge" ? [[target.listenerId, target]] : [],
    ),
  );
  const addedTo = new Map<string, string>();
  const removed = new Map<string, string[]>();
  const merged: Grouping[] = [];
  for (const operation of operations) {
    if (operation.kind === "add-application") addedTo.set(operation.appId, operation.listenerId);
    if (operation.kind === "remove-application") {
      remember(removed, operation.listenerId, () => []).push(operation.appId);
    }
    if (operation.kind !== "delete") continue;
    const listener = listenerOf(snapshot.listeners, operation.listenerId);
    const appIds = removed.get(operation.listenerId) ?? [];
    const wanted = given.get(operation.listenerId)?.kind;
    if (listener === undefined || wanted === "deletion") continue;
    if (appIds.length < listener.appIds.length) continue;
    const into = appIds.map((appId) => addedTo.get(appId)).find((id) => id !== undefined);
    for (const appId of appIds) addedTo.delete(appId);
    merged.push({
      kind: "merged",
      listener: nameOf(listener.id),
      into: into === undefined ? null : nameOf(into),
      appIds,
      why: wanted === "merge" ? askedWhy() : into === undefined ? emptyWhy() : twinWhy(),
    });
  }
  return [...merged, ...joinedTo(snapshot, targets, addedTo, nameOf)];
}

/** Applications that were added to a listener which was there, and not asked for by its id. */
function joinedTo(
  { listeners }: Snapshot,
  targets: readonly Target[],
  addedTo: ReadonlyMap<string, string>,
  nameOf: (id: string) => Named,
): Grouping[] {
  const asked = new Map(
    targets.flatMap((target) =>
      target.kind === "application" ? [[target.appId, target.listenerId] as const] : [],
    ),
  );
  const joins = [...addedTo].filter(
    ([appId, id]) =>
      listenerOf(listeners, id) !== undefined && asked.has(appId) && asked.get(appId) !== id,
  );
  return [...groupBy(joins, ([, id]) => id)].map(([id, pairs]) => ({
    kind: "joined",
    listener: nameOf(id),
    appIds: pairs.map(([appId]) => appId),
    why: joinedWhy(),
  }));
}

function joinedWhy(): string {
  return t`The tenant is at its limit of listeners, and this one has exactly the wanted settings.`;
}

function askedWhy(): string {
  return t`These two are identical, so one serves the applications of both. Nothing changes for those applications.`;
}

function twinWhy(): string {
  return t`The tenant is at its limit of listeners, and a new one is needed. These two are identical, so one serves the applications of both. Nothing changes for those applications.`;
}

function emptyWhy(): string {
  return t`The tenant is at its limit of listeners, and a new one is needed. This one names no application, so it has no effect.`;
}

/** What is said of applications that stay as they are, since a full tenant could not do otherwise. */
export function leftAsIsText(count: number): string {
  return plural(
    count,
  )`# application unchanged: the tenant has no room for another listener, and these regions are already unreachable|# applications unchanged: the tenant has no room for another listener, and these regions are already unreachable`;
}
