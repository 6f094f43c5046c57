import type { Listener } from "../listener";
import { settingsOf } from "../listener";
import { isDefaultSettings, sameSettings } from "../settings";
import { applyingTo, isNamed, topOf } from "./applying";
import type { ApplicationTarget } from "./target";

/** Where an application goes: which listener serves it, and which must no longer name it. */
export type Assignment =
  | {
      /** An existing listener has what is wanted. */
      readonly kind: "served";
      readonly target: ApplicationTarget;
      readonly home: Listener;
      readonly leaves: readonly Listener[];
    }
  /** No listener is to name it. */
  | {
      readonly kind: "unlisted";
      readonly target: ApplicationTarget;
      readonly leaves: readonly Listener[];
    }
  /** What decides today (if anything does) has other settings. */
  | {
      readonly kind: "unserved";
      readonly target: ApplicationTarget;
      readonly source: Listener | null;
      /** The strongest listener for all applications: no application can leave it. */
      readonly outrank: Listener | null;
      readonly leaves: readonly Listener[];
    };

export function assign(listeners: readonly Listener[], target: ApplicationTarget): Assignment {
  const { appId, settings } = target;
  const applying = applyingTo(listeners, appId);
  // Weakest first: taken off in this order, none that was overruled comes to decide meanwhile.
  const named = applying.filter((listener) => isNamed(listener, appId)).reverse();
  if (settings === null) return { kind: "unlisted", target, leaves: named };

  const asked = listeners.find(({ id }) => id === target.listenerId);
  if (asked !== undefined && canServe(asked, applying, target)) {
    return { kind: "served", target, home: asked, leaves: named.filter((each) => each !== asked) };
  }

  const top = topOf(applying);
  const home = top.find((listener) => canServe(listener, applying, target));
  if (home !== undefined) {
    return { kind: "served", target, home, leaves: rivals(named, home) };
  }
  if (applying.length === 0 && isDefaultSettings(settings)) {
    return { kind: "unlisted", target, leaves: [] };
  }
  return {
    kind: "unserved",
    target,
    source: bestSource(top, appId),
    outrank: applying.find((listener) => !isNamed(listener, appId)) ?? null,
    leaves: named,
  };
}

/** Whether the listener has the settings, and would decide once its rivals no longer name the app. */
function canServe(
  listener: Listener,
  applying: readonly Listener[],
  { appId, settings }: ApplicationTarget,
): boolean {
  if (settings === null || !sameSettings(settingsOf(listener), settings)) return false;
  return !applying.some(
    (other) =>
      other.id !== listener.id && other.priority >= listener.priority && !isNamed(other, appId),
  );
}

/** Listeners that name the application and would decide instead of its home, or beside it. */
export function rivals(named: readonly Listener[], home: Listener): Listener[] {
  return named.filter(({ id, priority }) => id !== home.id && priority >= home.priority);
}

/** Of listeners in conflict, the one that is most the application's own. */
function bestSource(top: readonly Listener[], appId: string): Listener | null {
  const [best] = [...top].sort(
    (a, b) =>
      Number(isNamed(b, appId)) - Number(isNamed(a, appId)) || a.appIds.length - b.appIds.length,
  );
  return best ?? null;
}
