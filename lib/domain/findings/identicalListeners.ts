import { joined, listenerName } from "../explain";
import type { Listener } from "../listener";
import { twinKey } from "../plan/listeners";
import type { Mend, Rule } from "./finding";
import { SERVICE_LIMITS } from "./sources";

/** Order and duplicates of the lists do not count. */
export const identicalListeners: Rule = {
  id: "identical-listeners",
  severity: "note",
  label: "Identical listeners that could be one",
  why: "An external tenant may have 249 listeners; one that serves both would do.",
  source: SERVICE_LIMITS,
  find: ({ snapshot }) => {
    const alike = new Map<string, Listener[]>();
    for (const listener of snapshot.listeners) {
      if (listener.allApplications || listener.appIds.length === 0) continue;
      const key = twinKey(listener);
      const others = alike.get(key);
      if (others === undefined) alike.set(key, [listener]);
      else others.push(listener);
    }
    return [...alike.values()].flatMap((group) =>
      group.length < 2
        ? []
        : [
            {
              detail: joined(group.map(listenerName).sort()),
              listenerIds: group.map(({ id }) => id),
              mends: mendsOf(group),
            },
          ],
    );
  },
};

/** Into the one that serves the most: that takes the fewest requests. */
function mendsOf(group: readonly Listener[]): Mend[] {
  const [into, ...others] = group.toSorted((a, b) => b.appIds.length - a.appIds.length);
  if (into === undefined) return [];
  return [
    {
      label: `Merge into ${listenerName(into)}`,
      notes: [
        `${listenerName(into)} takes the applications of ${joined(others.map(listenerName))}, which ${others.length === 1 ? "is" : "are"} deleted. For the applications nothing changes.`,
      ],
      targets: others.map(({ id }) => ({ kind: "merge", listenerId: id, into: into.id })),
    },
  ];
}
