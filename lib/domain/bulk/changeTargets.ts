import { plural, t } from "@/lib/i18n/t";
import { applicationRegions, decidedBy } from "../applicationRegions";
import { effectFor } from "../effect";
import { conflictSentence, unreadableSentence } from "../explain";
import type { Listener } from "../listener";
import type { ApplicationTarget, ListenerTarget, Target } from "../plan/target";
import { remember } from "../remember";
import { type Settings, DEFAULT_SETTINGS, normaliseSettings, sameSettings } from "../settings";
import type { Snapshot } from "../snapshot";
import { type Change, type ChangedApplication, type CopySource, changed } from "./change";
import { warningsFor } from "./warnings";

export interface ChangeTargets {
  readonly targets: ApplicationTarget[];
  /** Asked for, but nothing is predicted of them: with the reason, as a sentence. */
  readonly skipped: { readonly appId: string; readonly reason: string }[];
  /** Whole sentences that the admin should read before anything is written. */
  readonly warnings: string[];
}

/**
 * What a change means for each of the applications: whole settings, and only for those that it
 * changes. Applications that end alike share one settings object.
 */
export function changeTargets(
  snapshot: Snapshot,
  change: Change,
  apps: readonly ChangedApplication[],
): ChangeTargets {
  const outcomes = outcomesOf(snapshot, change);
  // In a full tenant, what is blocked until opt-in anyway is unreachable enough.
  const closes =
    change.kind === "only" || (change.kind === "choose" && change.choice === "exclude");
  const skipIfUnreachable = closes ? ({ skipIfUnreachable: true } as const) : {};
  const targets: ApplicationTarget[] = [];
  const skipped: { appId: string; reason: string }[] = [];
  for (const [appId, name] of new Map(apps.map((app) => [app.appId, app.name]))) {
    const outcome = outcomes(appId);
    if ("reason" in outcome) skipped.push({ appId, reason: outcome.reason });
    else if (outcome.changes) {
      const { after: settings } = outcome;
      targets.push({ kind: "application", appId, name, settings, ...skipIfUnreachable });
    }
  }
  return { targets, skipped, warnings: warningsFor(snapshot, change, targets) };
}

type Outcome =
  { readonly reason: string } | { readonly changes: boolean; readonly after: Settings | null };

/** The outcome by application, worked out once for each listener that decides. */
function outcomesOf(snapshot: Snapshot, change: Change): (appId: string) => Outcome {
  const source = change.kind === "copy" ? copySource(snapshot, change.from) : null;
  const alike = new Map<string, Settings>();
  const shared = (settings: Settings) => remember(alike, JSON.stringify(settings), () => settings);
  const byListener = new Map<Listener | null, Outcome>();

  return (appId) => {
    const effect = effectFor(snapshot, appId);
    if (effect.kind === "conflict") return { reason: conflictSentence(effect.listeners) };
    if (effect.kind === "unreadable") return { reason: unreadableSentence(effect.listeners) };
    if (source !== null && "reason" in source) return source;

    const listener = effect.kind === "listener" ? effect.listener : null;
    return remember(byListener, listener, () => {
      const { settings, baseline } = applicationRegions(snapshot, appId);
      const before = normaliseSettings(settings ?? DEFAULT_SETTINGS);
      const after = changed(change, before, baseline, source);
      return {
        changes: !sameSettings(before, after ?? DEFAULT_SETTINGS),
        after: after === null ? null : shared(after),
      };
    });
  };
}

function copySource(snapshot: Snapshot, from: string): CopySource | { readonly reason: string } {
  const { effect, settings } = applicationRegions(snapshot, from);
  if (effect.kind === "none") return { settings: null };
  if (settings !== null) return { settings: normaliseSettings(settings) };
  return { reason: t`The settings of the application to copy are unknown.` };
}

interface EverywhereTargets extends Omit<ChangeTargets, "targets"> {
  readonly targets: Target[];
  /** Client ids of the applications for which anything changes. */
  readonly changing: readonly string[];
}

/**
 * A change of every application, those whose listeners conflict among them: it is made in each of
 * those listeners, so that it holds whichever Graph uses. That is right only because everybody else
 * whom they serve is to have it as well: `apps` must be all that listeners name or the tenant lists.
 */
export function everywhereTargets(
  snapshot: Snapshot,
  change: Extract<Change, { kind: "choose" }>,
  apps: readonly ChangedApplication[],
): EverywhereTargets {
  const { targets, skipped, warnings } = changeTargets(snapshot, change, apps);
  const changing = targets.map(({ appId }) => appId);
  const listeners = new Map<string, ListenerTarget | null>();
  const left = skipped.filter(({ appId }) => {
    const { effect } = applicationRegions(snapshot, appId);
    if (effect.kind !== "conflict") return true;
    const wanted = effect.listeners.map((listener) =>
      remember(listeners, listener.id, () => targetFor(listener, change)),
    );
    if (wanted.some((target) => target !== null)) changing.push(appId);
    return false;
  });
  const inConflict = skipped.length - left.length;
  return {
    targets: [...[...listeners.values()].filter((target) => target !== null), ...targets],
    changing,
    skipped: left,
    warnings: inConflict === 0 ? warnings : [...warnings, conflictText(inConflict)],
  };
}

/** Null where the listener has it already. */
function targetFor(
  listener: Listener,
  change: Extract<Change, { kind: "choose" }>,
): ListenerTarget | null {
  const { settings: set, baseline } = decidedBy(listener);
  const before = normaliseSettings(set);
  const settings = changed(change, before, baseline, null);
  if (settings === null || sameSettings(before, settings)) return null;
  return { kind: "listener", listenerId: listener.id, settings };
}

function conflictText(count: number): string {
  return plural(
    count,
  )`The listeners of # application conflict. The change is written to each of them, so that it holds whichever one Graph uses.|The listeners of # applications conflict. The change is written to each of them, so that it holds whichever one Graph uses.`;
}
