import { unreadableApplyingIn } from "../effect";
import type { Listener } from "../listener";
import type { Snapshot } from "../snapshot";
import { isOwn } from "./listenerName";
import type { Operation } from "./operation";
import type { Handover } from "./ordering";
import { twinKey } from "./shape";

interface Merge {
  readonly listener: Listener;
  /** Null: the listener names no application, so nothing needs to go anywhere. */
  readonly into: Listener | null;
  readonly requests: number;
}

/**
 * Frees up to `count` slots: of listeners that do exactly the same, the applications of one are added
 * to the other before they are taken off it, and the emptied one is deleted. For each application
 * nothing changes at any step. The ones that cost the fewest requests; never one of `kept`.
 */
export function merging(state: Snapshot, kept: ReadonlySet<string>, count: number): Operation[] {
  return merges(state, kept)
    .sort((a, b) => a.requests - b.requests || preferOwn(a, b))
    .slice(0, count)
    .flatMap(mergeOperations(state, "overlap"));
}

function merges(state: Snapshot, kept: ReadonlySet<string>): Merge[] {
  const mayGo = (listener: Listener) =>
    !kept.has(listener.id) &&
    listener.appIds.every((appId) => unreadableApplyingIn(state.unreadable, appId).length === 0);
  return [...twins(state.listeners).values()].flatMap((alike): Merge[] => {
    const [into, ...others] = [...alike].sort(
      (a, b) => b.appIds.length - a.appIds.length || Number(isOwn(a)) - Number(isOwn(b)),
    );
    if (into === undefined) return [];
    if (into.appIds.length === 0 && isOwn(into) && mayGo(into)) others.push(into);
    return others.filter(mayGo).map((listener) => {
      if (listener.appIds.length === 0) return { listener, into: null, requests: 1 };
      const there = new Set(into.appIds);
      const added = listener.appIds.filter((appId) => !there.has(appId)).length;
      return { listener, into, requests: added + listener.appIds.length + 1 };
    });
  });
}

function twins(listeners: readonly Listener[]): Map<string, Listener[]> {
  const found = new Map<string, Listener[]>();
  for (const listener of listeners) {
    if (listener.allApplications) continue;
    const key = twinKey(listener);
    const others = found.get(key);
    if (others === undefined) found.set(key, [listener]);
    else others.push(listener);
  }
  return found;
}

/**
 * What gives a listener up for another, in the order of the handover; without another it names
 * nobody. Merges that follow one another know of the applications that the ones before brought.
 */
export function mergeOperations(
  state: Snapshot,
  handover: Handover,
): (merge: Omit<Merge, "requests">) => Operation[] {
  const there = new Map(state.listeners.map(({ id, appIds }) => [id, new Set(appIds)]));
  return ({ listener, into }) => {
    const named = into === null ? undefined : there.get(into.id);
    const adding = (appId: string): Operation[] => {
      if (into === null || named === undefined || named.has(appId)) return [];
      named.add(appId);
      return [{ kind: "add-application", listenerId: into.id, appId }];
    };
    const removing = (appId: string): Operation => ({
      kind: "remove-application",
      listenerId: listener.id,
      appId,
    });
    const { appIds } = listener;
    const moves =
      handover === "overlap"
        ? [...appIds.flatMap(adding), ...appIds.map(removing)]
        : appIds.flatMap((appId) => [removing(appId), ...adding(appId)]);
    return [...moves, { kind: "delete", listenerId: listener.id }];
  };
}

function preferOwn(a: Merge, b: Merge): number {
  return Number(isOwn(b.listener)) - Number(isOwn(a.listener));
}
