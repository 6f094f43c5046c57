import { applyingIn, unreadableApplyingIn } from "./applyingIn";
import type { Listener, UnreadableListener } from "./listener";
import type { Snapshot } from "./snapshot";

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
