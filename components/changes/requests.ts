import type { Undo } from "@/lib/run/run";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { ReviewRequest, Wish } from "./useReview";

/** The same wish, on what is set now. */
export function reviewAgain(request: ReviewRequest, now: Snapshot): ReviewRequest {
  if (request.again !== undefined) return { ...request, ...request.again(now) };
  const warning =
    "The tenant changed since this was asked for. What others set meanwhile for these applications is replaced: read what is lost below.";
  const warnings = request.warnings ?? [];
  return {
    ...request,
    warnings: warnings.includes(warning) ? warnings : [...warnings, warning],
  };
}

/** Back to what was there before a run. */
export function undoReview(
  heading: string,
  undoTargets: (now: Snapshot) => Undo,
  now: Snapshot,
): ReviewRequest {
  const again = (snapshot: Snapshot): Wish => {
    const { targets, changedByOthers } = undoTargets(snapshot);
    return { targets, warnings: othersChanged(snapshot, changedByOthers) };
  };
  return { heading: `Undo: ${heading}`, ...again(now), again };
}

function othersChanged(snapshot: Snapshot, listenerIds: readonly string[]): string[] {
  const named = new Map(snapshot.listeners.map(({ id, displayName }) => [id, displayName]));
  return listenerIds.map((id) => {
    const name = named.get(id);
    const whom = name === undefined || name === null ? id : `“${name}” (${id})`;
    return `Others have changed listener ${whom} since. Read below what this does to it.`;
  });
}
