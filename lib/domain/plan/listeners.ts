import { byText } from "@/lib/geo/fold";
import { applyingIn } from "../effect";
import { NOTHING_PRESERVED, type Listener } from "../listener";
import { remember } from "../remember";
import { settingsKey } from "../settings";
import type { ApplicationTarget } from "./target";

/** What every step asks of listeners: which ones apply, which are alike, which are Dialgate's own. */

/** The listeners that apply to an application, those of the highest priority first. */
export function applyingTo(listeners: readonly Listener[], appId: string): Listener[] {
  return [...applyingIn(listeners, appId)].sort(
    (a, b) => b.priority - a.priority || byText(a.id, b.id),
  );
}

/** Those of the highest priority; more than one is a conflict. */
export function topOf(applying: readonly Listener[]): Listener[] {
  const highest = applying[0]?.priority;
  return applying.filter(({ priority }) => priority === highest);
}

/**
 * Whether a listener that applies to the application names it, and does not reach it only because it
 * includes all of them.
 */
export function isNamed(listener: Listener, appId: string): boolean {
  return !listener.allApplications && listener.appIds.includes(appId);
}

/** A listener of a reading by its id. */
export function listenerOf(listeners: readonly Listener[], id: string): Listener | undefined {
  const known = remember(byId, listeners, () => new Map(listeners.map((each) => [each.id, each])));
  return known.get(id);
}

/** What a listener carries beside its settings and its priority. */
export type Source = Pick<Listener, "flowId" | "preserved">;

/** Equal for listeners that do the same for the applications they name. */
export function twinKey(listener: Listener): string {
  return `${settingsKey(listener)} ${shapeKey(listener, listener.priority)}`;
}

/** Equal where one listener can stand in for another that has the same settings. */
export function shapeKey(source: Source | null, priority: number): string {
  const { flowId, preserved } = source ?? NO_SOURCE;
  const shape = remember(shapes, source ?? NO_SOURCE, () => JSON.stringify([flowId, preserved]));
  return `${priority} ${shape}`;
}

const PREFIX = "Dialgate: ";
const LONGEST_NAME = 120;

/** The display name of a listener that Dialgate creates: it says for whom. */
export function listenerName([first, ...others]: readonly ApplicationTarget[]): string {
  const name = first === undefined ? "" : (first.name ?? first.appId);
  // eslint-disable-next-line i18n/no-sentence-outside -- It is written to Graph, and found again by it.
  const also = others.length === 0 ? "" : ` and ${others.length} more`;
  return `${PREFIX}${[...name].slice(0, LONGEST_NAME).join("")}${also}`;
}

/** Whether Dialgate created the listener: only such a one is ever deleted. */
export function isOwn({ displayName }: Listener): boolean {
  return displayName?.startsWith(PREFIX) ?? false;
}

const NO_SOURCE: Source = { flowId: null, preserved: NOTHING_PRESERVED };

// Thousands of applications ask the same of a few hundred listeners: each answer is worked out once
// and kept for as long as what it is about.
const byId = new WeakMap<readonly Listener[], ReadonlyMap<string, Listener>>();
const shapes = new WeakMap<Source, string>();
