import type { RestoreFile } from "@/lib/domain/documents/restoreSchema";
import { restoreTargets } from "@/lib/domain/documents/restoreTargets";
import { listenerWithId } from "@/lib/domain/explain";
import { listenerOf } from "@/lib/domain/plan/listeners";
import type { Listener } from "@/lib/domain/listener";
import type { Target } from "@/lib/domain/plan/target";
import type { SpecialAct } from "@/lib/domain/review/actLabel";
import type { Snapshot } from "@/lib/domain/snapshot";
import { plural, t } from "@/lib/i18n/t";

/** A change to review, as the page that asks for it knows it. */
export interface ReviewRequest extends RequestedChange {
  /** What the admin asked for: "Exclude +234 for 10,000 applications". */
  readonly heading: string;
  /** What the field for the reason holds at first. */
  readonly reason?: string;
  /** Set where it is a way back, which its impact does not tell. */
  readonly act?: SpecialAct;
  /** The codes that it closes for every application at once. */
  readonly blocks?: readonly number[];
  /**
   * The same change on another reading of the tenant, for "Review again" after others changed it.
   * Without it the targets stay as they are, and what others set since is replaced.
   */
  readonly again?: (snapshot: Snapshot) => RequestedChange;
}

/** What is asked for comes to on one reading of the tenant. */
export interface RequestedChange {
  readonly targets: readonly Target[];
  /** Asked for, but cannot be changed (listeners in conflict, unreadable…): counted and named. */
  readonly skipped?: readonly SkippedApplication[];
  /** Sentences shown above the plan. */
  readonly warnings?: readonly string[];
  /** Asked first, where the application shares its listener. */
  readonly scope?: ScopeQuestion;
}

export interface SkippedApplication {
  readonly appId: string;
  readonly reason: string;
}

export type Scope = "application" | "listener";

/** Is the change for one application, or for all that the listener serves? */
export interface ScopeQuestion {
  readonly listener: Listener;
  readonly applicationName: string;
  /** The targets where it is for all of them. */
  readonly forAll: readonly Target[];
  /** What is answered already; "application" without it. */
  readonly answer?: Scope;
}

/** The same request, on what is set now. */
export function reviewAgain(request: ReviewRequest, now: Snapshot): ReviewRequest {
  if (request.again !== undefined) {
    const { scope, ...change } = request.again(now);
    const { scope: asked, ...rest } = request;
    if (scope === undefined) return { ...rest, ...change };
    return { ...rest, ...change, scope: { ...scope, ...(asked && { answer: asked.answer }) } };
  }
  const warning = t`The tenant has changed since you requested this. What others have set for these applications in the meantime will be replaced: see below what is lost.`;
  const warnings = request.warnings ?? [];
  return {
    ...request,
    warnings: warnings.includes(warning) ? warnings : [...warnings, warning],
  };
}

/** Without listeners that a lost create has made beside others. */
export function removalRequest(twins: readonly Listener[]): ReviewRequest {
  return {
    heading: plural(twins.length)`Remove the second listener|Remove the second listeners`,
    targets: twins.map(({ id, appIds }) => ({ kind: "deletion", listenerId: id, appIds })),
  };
}

/** Back to what was there before a run. */
export function undoRequest(file: RestoreFile, now: Snapshot): ReviewRequest {
  return { heading: t`Undo: ${file.heading}`, act: "undo", ...wayBack(file, now) };
}

/** Back to what a restore file holds, whenever that was. */
export function restoreRequest(file: RestoreFile, now: Snapshot): ReviewRequest {
  const heading = t`Restore what was there before: ${file.heading}`;
  return { heading, act: "restore", ...wayBack(file, now) };
}

/** With a word on each listener that others changed since. */
function wayBack(file: RestoreFile, now: Snapshot) {
  const again = (snapshot: Snapshot): RequestedChange => {
    const { targets, changedByOthers } = restoreTargets(file, snapshot);
    return { targets, warnings: changedByOthers.map((id) => othersChanged(snapshot, id)) };
  };
  return { ...again(now), again };
}

function othersChanged({ listeners }: Snapshot, id: string): string {
  const listener = listenerOf(listeners, id) ?? { id, displayName: null };
  return t`Listener ${listenerWithId(listener)} was changed by others since. See below what this change does to it.`;
}
