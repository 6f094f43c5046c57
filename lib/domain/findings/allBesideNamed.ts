import { listenerName } from "../explain";
import type { Rule } from "./finding";
import { EVENT_LISTENER } from "./sources";

export const allBesideNamed: Rule = {
  id: "all-beside-named",
  severity: "warning",
  label: "All applications beside named ones",
  why: "A listener for all applications competes with each that names some, by priority alone.",
  advice: "Fine where the named ones have a higher priority and are meant to decide.",
  source: EVENT_LISTENER,
  find: ({ snapshot }) => {
    const named = snapshot.listeners.filter(
      ({ allApplications, appIds }) => !allApplications && appIds.length > 0,
    );
    if (named.length === 0) return [];
    return snapshot.listeners
      .filter(({ allApplications }) => allApplications)
      .map((listener) => ({
        detail: `${listenerName(listener)} includes all applications; ${named.length} others name some`,
        listenerIds: [listener.id],
      }));
  },
};
