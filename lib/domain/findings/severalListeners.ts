import { joined, listenerName } from "../explain";
import type { EffectRule } from "./effectRule";
import { leaving, servesNobodyWithout } from "./leaving";
import { EVENT_LISTENER } from "./sources";

export const severalListeners: EffectRule = {
  id: "several-listeners",
  severity: "warning",
  label: "Several listeners",
  why: "What is set in those of lower priority has no effect.",
  advice:
    "Fine where the lower one is meant to stand in. An application cannot be taken off a listener that includes all applications.",
  source: EVENT_LISTENER,
  inEffect: (effect) =>
    effect.kind === "listener" && effect.overruled.length > 0
      ? [
          {
            detail:
              `${listenerName(effect.listener)} decides; ${joined(effect.overruled.map(listenerName))} ` +
              `${effect.overruled.length === 1 ? "has" : "have"} a lower priority`,
          },
        ]
      : [],
  mends: (effect, appIds) => {
    if (effect.kind !== "listener") return [];
    const { overruled } = effect;
    if (overruled.some(({ allApplications }) => allApplications)) return [];
    const deleted = overruled.filter((listener) => servesNobodyWithout(listener, appIds));
    return [
      {
        label: `Leave it to ${listenerName(effect.listener)} alone`,
        notes: [
          "What decides today goes on deciding.",
          ...deleted.map((each) => `${listenerName(each)} serves nobody else, so it is deleted.`),
        ],
        targets: overruled.flatMap((listener) => leaving(listener, appIds)),
      },
    ];
  },
};
