import type { Listener } from "../listener";
import { isDefaultSettings } from "../settings";
import { applyingTo, listenerOf, topOf } from "./applying";
import { alike } from "./settingsKey";
import type { ApplicationTarget } from "./target";

/** Where an application goes: which listener serves it, and which must no longer name it. */
export type Assignment =
  | {
      /** An existing listener has what is wanted. */
      readonly kind: "served";
      readonly target: ApplicationTarget;
      readonly home: Listener;
      readonly leaves: readonly Listener[];
      /** Weaker ones that go on naming it and decide nothing. */
      readonly overruled: readonly Listener[];
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
      /** Those in conflict with the source: any of them could be changed in its place. */
      readonly rivals: readonly Listener[];
      /** The strongest listener for all applications: no application can leave it. */
      readonly outrank: Listener | null;
      readonly leaves: readonly Listener[];
    };

export function assign(listeners: readonly Listener[], target: ApplicationTarget): Assignment {
  const { appId, settings } = target;
  const applying = applyingTo(listeners, appId);
  // Weakest first: taken off in this order, none that was overruled comes to decide meanwhile.
  const named = applying.filter(({ allApplications }) => !allApplications).reverse();
  if (settings === null) return { kind: "unlisted", target, leaves: named };

  const asked =
    target.listenerId === undefined ? undefined : listenerOf(listeners, target.listenerId);
  if (asked !== undefined && canServe(asked, applying, target)) {
    const leaves = named.filter((each) => each !== asked);
    return { kind: "served", target, home: asked, leaves, overruled: [] };
  }

  const top = topOf(applying);
  const home = top.find((listener) => canServe(listener, applying, target));
  if (home !== undefined) {
    const overruled = named.filter(({ priority }) => priority < home.priority);
    return { kind: "served", target, home, leaves: rivals(named, home), overruled };
  }
  if (applying.length === 0 && isDefaultSettings(settings)) {
    return { kind: "unlisted", target, leaves: [] };
  }
  const [source = null, ...others] = bestFirst(top);
  return {
    kind: "unserved",
    target,
    source,
    rivals: others.filter(({ allApplications }) => !allApplications),
    outrank: applying.find(({ allApplications }) => allApplications) ?? null,
    leaves: named,
  };
}

/** Whether the listener has the settings, and would decide once its rivals no longer name the app. */
function canServe(
  listener: Listener,
  applying: readonly Listener[],
  { settings }: ApplicationTarget,
): boolean {
  if (settings === null || !alike(listener, settings)) return false;
  return !applying.some(
    (other) =>
      other.id !== listener.id && other.priority >= listener.priority && other.allApplications,
  );
}

/** Listeners that name the application and would decide instead of its home, or beside it. */
export function rivals(named: readonly Listener[], home: Listener): Listener[] {
  return named.filter(({ id, priority }) => id !== home.id && priority >= home.priority);
}

/** Of listeners in conflict, first the one that is most the application's own. */
function bestFirst(top: readonly Listener[]): Listener[] {
  if (top.length < 2) return [...top];
  return [...top].sort(
    (a, b) =>
      Number(a.allApplications) - Number(b.allApplications) || a.appIds.length - b.appIds.length,
  );
}
