import type { Listener, UnreadableListener } from "./listener";
import type { Snapshot } from "./snapshot";

type Applicable = Pick<Listener, "allApplications" | "appIds">;

interface Index<T> {
  /** By application: the listeners that name it, in the order of the reading. */
  readonly naming: ReadonlyMap<string, readonly T[]>;
  readonly forAll: readonly T[];
  readonly position: ReadonlyMap<T, number>;
}

/**
 * The listeners of a reading that apply to an application, in its order. A tenant has thousands of
 * applications: the first question to a reading makes an index of it, kept for as long as that one.
 */
export const applyingIn = indexed<Listener>();
export const unreadableApplyingIn = indexed<UnreadableListener>();

function indexed<T extends Applicable>(): (listeners: readonly T[], appId: string) => readonly T[] {
  const indexes = new WeakMap<readonly T[], Index<T>>();
  return (listeners, appId) => {
    let index = indexes.get(listeners);
    if (index === undefined) {
      index = indexOf(listeners);
      indexes.set(listeners, index);
    }
    const { naming, forAll, position } = index;
    const named = naming.get(appId) ?? [];
    if (forAll.length === 0) return named;
    const place = (listener: T) => position.get(listener) ?? 0;
    return [...named, ...forAll].sort((a, b) => place(a) - place(b));
  };
}

function indexOf<T extends Applicable>(listeners: readonly T[]): Index<T> {
  const naming = new Map<string, T[]>();
  for (const listener of listeners) {
    if (listener.allApplications) continue;
    for (const appId of new Set(listener.appIds)) {
      const others = naming.get(appId);
      if (others === undefined) naming.set(appId, [listener]);
      else others.push(listener);
    }
  }
  return {
    naming,
    forAll: listeners.filter(({ allApplications }) => allApplications),
    position: new Map(listeners.map((listener, index) => [listener, index])),
  };
}

/** Which listener decides for an application. */
export type Effect =
  | { readonly kind: "none" }
  | {
      readonly kind: "listener";
      readonly listener: Listener;
      /** Listeners of lower priority that apply as well and decide nothing. */
      readonly overruled: readonly Listener[];
    }
  /** Several at the highest priority: Graph chooses one silently, so nothing is predicted. */
  | { readonly kind: "conflict"; readonly listeners: readonly Listener[] }
  /** One that applies cannot be read, so nothing is predicted. */
  | { readonly kind: "unreadable"; readonly listeners: readonly UnreadableListener[] };

/**
 * The listener in effect for an application: of those that name it or include all applications, the
 * one of highest priority ("authenticationEventListener resource type", beta: priority 0 to 1000).
 */
export function effectFor(snapshot: Snapshot, appId: string): Effect {
  const unreadable = unreadableApplyingIn(snapshot.unreadable, appId);
  if (unreadable.length > 0) return { kind: "unreadable", listeners: unreadable };

  const applying = applyingIn(snapshot.listeners, appId);
  const highest = Math.max(...applying.map((listener) => listener.priority));
  const top = applying.filter((listener) => listener.priority === highest);
  const [only] = top;
  if (only === undefined) return { kind: "none" };
  if (top.length > 1) return { kind: "conflict", listeners: top };
  return {
    kind: "listener",
    listener: only,
    overruled: applying.filter((listener) => listener !== only),
  };
}
