import type { Listener, UnreadableListener } from "./listener";
import { remember } from "./remember";
import type { Snapshot } from "./snapshot";

type Applicable = Pick<Listener, "allApplications" | "appIds">;

/** Places of listeners in a reading. */
interface Index {
  /** By application: of those that name it. */
  readonly naming: ReadonlyMap<string, readonly number[]>;
  readonly forAll: readonly number[];
}

/**
 * The listeners of a reading that apply to an application, in its order. A tenant has thousands of
 * applications: the first question to a reading makes an index of it, kept for as long as that one.
 */
export const applyingIn = indexed<Listener>();
export const unreadableApplyingIn = indexed<UnreadableListener>();

function indexed<T extends Applicable>(): (listeners: readonly T[], appId: string) => readonly T[] {
  const indexes = new WeakMap<readonly T[], Index>();
  return (listeners, appId) => {
    const { naming, forAll } = remember(indexes, listeners, () => indexOf(listeners));
    const places = [...(naming.get(appId) ?? []), ...forAll].sort((a, b) => a - b);
    return places.flatMap((place) => listeners[place] ?? []);
  };
}

function indexOf(listeners: readonly Applicable[]): Index {
  const naming = new Map<string, number[]>();
  const forAll: number[] = [];
  listeners.forEach(({ allApplications, appIds }, place) => {
    if (allApplications) forAll.push(place);
    else for (const appId of new Set(appIds)) remember(naming, appId, () => []).push(place);
  });
  return { naming, forAll };
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

/** The listeners that an effect is about: the one that decides first, or those of which none can. */
export function listenersIn(effect: Effect): readonly (Listener | UnreadableListener)[] {
  if (effect.kind === "none") return [];
  return effect.kind === "listener" ? [effect.listener, ...effect.overruled] : effect.listeners;
}

/** Equal where the same listeners apply in the same way. */
export function effectKey(effect: Effect): string {
  return [effect.kind, ...listenersIn(effect).map(({ id }) => id)].join("\n");
}
