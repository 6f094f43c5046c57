import { joined, listenerName } from "../explain";
import type { Listener } from "../listener";
import type { EffectRule } from "./effectRule";
import type { Mend } from "./finding";
import { leaving, servesNobodyWithout } from "./leaving";
import { EVENT_LISTENER } from "./sources";

export const equalPriority: EffectRule = {
  id: "equal-priority",
  severity: "error",
  label: "Listeners of equal priority",
  why: "Graph uses one of them and does not say which, so nothing can be predicted.",
  advice:
    "Choose which one is to decide. An application cannot be taken off a listener that includes all applications: lower that one's priority in Microsoft Graph.",
  source: EVENT_LISTENER,
  inEffect: (effect) =>
    effect.kind === "conflict"
      ? [
          {
            detail: `${joined(effect.listeners.map(listenerName).sort())}, priority ${effect.listeners[0]?.priority ?? 0}`,
          },
        ]
      : [],
  mends: (effect, appIds) =>
    effect.kind === "conflict"
      ? effect.listeners.flatMap((listener) => decidedBy(listener, effect.listeners, appIds))
      : [],
};

/** What leaves one listener to decide: the others no longer name the applications. */
function decidedBy(
  listener: Listener,
  all: readonly Listener[],
  appIds: readonly string[],
): Mend[] {
  const others = all.filter(({ id }) => id !== listener.id);
  if (others.some(({ allApplications }) => allApplications)) return [];
  const deleted = others.filter((other) => servesNobodyWithout(other, appIds));
  return [
    {
      label: `Let ${listenerName(listener)} decide`,
      notes: [
        "Which of them Graph uses today is not known, so this may change what users get.",
        ...deleted.map((other) => `${listenerName(other)} serves nobody else, so it is deleted.`),
      ],
      targets: others.flatMap((other) => leaving(other, appIds)),
    },
  ];
}
