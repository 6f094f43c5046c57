import type { Listener } from "../listener";
import { isDefaultSettings, sameSettings } from "../settings";
import { applyingTo, listenerOf, topOf } from "./listeners";
import type { ApplicationTarget } from "./target";

/** Where an application goes: which listener serves it, and which (`from`) must no longer name it. */
export type Assignment = Served | Unlisted | Unserved;

/** An existing listener has what is wanted. */
export interface Served {
  readonly kind: "served";
  readonly target: ApplicationTarget;
  readonly from: readonly Listener[];
  readonly to: Listener;
  /** Weaker ones that go on naming it and decide nothing. */
  readonly overruled: readonly Listener[];
}

/** No listener is to name it. */
export interface Unlisted {
  readonly kind: "unlisted";
  readonly target: ApplicationTarget;
  readonly from: readonly Listener[];
}

/** What decides today (if anything does) has other settings. */
export interface Unserved {
  readonly kind: "unserved";
  readonly target: ApplicationTarget;
  readonly from: readonly Listener[];
  /** The listener that decides; of several in conflict, the one that is most the application's own. */
  readonly source: Listener | null;
  /** Those in conflict with the source: any of them could be changed in its place. */
  readonly rivals: readonly Listener[];
  /** The strongest listener for all applications: no application can leave it. */
  readonly outrank: Listener | null;
}

/** Assigns each application to a listener that has what is wanted of it, where there is one. */
export function assignApplications(
  listeners: readonly Listener[],
  targets: readonly ApplicationTarget[],
): Assignment[] {
  return targets.map((target) => assign(listeners, target));
}

function assign(listeners: readonly Listener[], target: ApplicationTarget): Assignment {
  const { appId, settings } = target;
  const applying = applyingTo(listeners, appId);
  // Weakest first: taken off in this order, none that was overruled comes to decide meanwhile.
  const named = applying.filter(({ allApplications }) => !allApplications).reverse();
  if (settings === null) return { kind: "unlisted", target, from: named };

  const asked =
    target.listenerId === undefined ? undefined : listenerOf(listeners, target.listenerId);
  if (asked !== undefined && canServe(asked, applying, target)) {
    const from = named.filter((each) => each !== asked);
    return { kind: "served", target, from, to: asked, overruled: [] };
  }

  const top = topOf(applying);
  const to = top.find((listener) => canServe(listener, applying, target));
  if (to !== undefined) {
    const overruled = named.filter(({ priority }) => priority < to.priority);
    return { kind: "served", target, from: rivalsOf(to, named), to, overruled };
  }
  if (applying.length === 0 && isDefaultSettings(settings)) {
    return { kind: "unlisted", target, from: [] };
  }
  const [source = null, ...others] = ownFirst(top);
  return {
    kind: "unserved",
    target,
    from: named,
    source,
    rivals: others.filter(({ allApplications }) => !allApplications),
    outrank: applying.find(({ allApplications }) => allApplications) ?? null,
  };
}

/** Of listeners that name an application, those that would decide instead of this one, or beside it. */
export function rivalsOf({ id, priority }: Listener, named: readonly Listener[]): Listener[] {
  return named.filter((each) => each.id !== id && each.priority >= priority);
}

/** Whether the listener has the settings, and would decide once its rivals no longer name the app. */
function canServe(
  listener: Listener,
  applying: readonly Listener[],
  { settings }: ApplicationTarget,
): boolean {
  if (settings === null || !sameSettings(listener, settings)) return false;
  return !applying.some(
    (other) =>
      other.id !== listener.id && other.priority >= listener.priority && other.allApplications,
  );
}

/** Of listeners in conflict, first the one that is most the application's own. */
function ownFirst(top: readonly Listener[]): Listener[] {
  if (top.length < 2) return [...top];
  return [...top].sort(
    (a, b) =>
      Number(a.allApplications) - Number(b.allApplications) || a.appIds.length - b.appIds.length,
  );
}
