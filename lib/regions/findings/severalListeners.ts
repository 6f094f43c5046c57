import { joined, listenerName } from "../explain";
import type { Rule } from "./finding";

/** Those of lower priority decide nothing, however much is set in them. */
export const severalListeners: Rule = {
  id: "several-listeners",
  severity: "warning",
  label: "Several listeners",
  find: ({ effect }) =>
    effect.kind === "listener" && effect.overruled.length > 0
      ? [
          `${listenerName(effect.listener)} decides; ${joined(effect.overruled.map(listenerName))} ` +
            `${effect.overruled.length === 1 ? "has" : "have"} a lower priority`,
        ]
      : [],
};
