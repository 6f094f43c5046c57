import { unreadableApplyingIn } from "../effect";
import { groupBy } from "../groupBy";
import type { Listener } from "../listener";
import type { Snapshot } from "../snapshot";
import { isOwn, twinKey } from "./listeners";
import type { Operation } from "./operation";
import type { Order } from "./order";

/** A listener that is given up for another that does the same. */
export interface Merge {
  readonly listener: Listener;
  /** Null: the listener names no application, so nothing needs to go anywhere. */
  readonly into: Listener | null;
}

/**
 * Frees up to `count` slots: of listeners that do exactly the same, the applications of one are added
 * to the other before they are taken off it, and the emptied one is deleted. For each application
 * nothing changes at any step. The ones that cost the fewest requests; never one of `claimed`.
 */
export function mergeTwins(
  tenant: Snapshot,
  claimed: ReadonlySet<string>,
  count: number,
): Operation[] {
  const merges = possibleMerges(tenant, claimed)
    .map((merge) => ({ ...merge, requests: requestsOf(merge) }))
    .sort(
      (a, b) => a.requests - b.requests || Number(isOwn(b.listener)) - Number(isOwn(a.listener)),
    )
    .slice(0, count);
  return mergeOperations(tenant, merges, "createFirst");
}

/**
 * The operations of merges, in this order. Those that follow one another know of
 * the applications that the ones before brought.
 */
export function mergeOperations(
  tenant: Snapshot,
  merges: readonly Merge[],
  order: Order,
): Operation[] {
  const naming = new Map(tenant.listeners.map(({ id, appIds }) => [id, new Set(appIds)]));
  return merges.flatMap(({ listener, into }) => {
    const there = into === null ? undefined : naming.get(into.id);
    const added = new Set(
      there === undefined ? [] : listener.appIds.filter((id) => !there.has(id)),
    );
    for (const appId of added) there?.add(appId);
    const adding = (appId: string): Operation[] =>
      into === null || !added.has(appId)
        ? []
        : [{ kind: "add-application", listenerId: into.id, appId }];
    const removing = (appId: string): Operation => ({
      kind: "remove-application",
      listenerId: listener.id,
      appId,
    });
    const moves =
      order === "createFirst"
        ? [...listener.appIds.flatMap(adding), ...listener.appIds.map(removing)]
        : listener.appIds.flatMap((appId) => [removing(appId), ...adding(appId)]);
    return [...moves, { kind: "delete", listenerId: listener.id }];
  });
}

function possibleMerges(tenant: Snapshot, claimed: ReadonlySet<string>): Merge[] {
  const mayGo = ({ id, appIds }: Listener) =>
    !claimed.has(id) &&
    appIds.every((appId) => unreadableApplyingIn(tenant.unreadable, appId).length === 0);
  const mergeable = tenant.listeners.filter(({ allApplications }) => !allApplications);
  return [...groupBy(mergeable, twinKey).values()].flatMap((twins): Merge[] => {
    const [into, ...others] = [...twins].sort(
      (a, b) => b.appIds.length - a.appIds.length || Number(isOwn(a)) - Number(isOwn(b)),
    );
    if (into === undefined) return [];
    // The last of empty ones does nothing either; one that Dialgate did not create is left there.
    const needless = into.appIds.length === 0 && isOwn(into) ? [...others, into] : others;
    return needless
      .filter(mayGo)
      .map((listener) => ({ listener, into: listener.appIds.length === 0 ? null : into }));
  });
}

function requestsOf({ listener, into }: Merge): number {
  const there = new Set(into?.appIds);
  const added = into === null ? [] : listener.appIds.filter((appId) => !there.has(appId));
  return added.length + listener.appIds.length + 1;
}
