import { joined, listenerName } from "../explain";
import type { Rule } from "./finding";

/** Graph chooses one of them silently. */
export const equalPriority: Rule = {
  id: "equal-priority",
  severity: "error",
  label: "Listeners of equal priority",
  find: ({ effect }) =>
    effect.kind === "conflict"
      ? [
          `${joined(effect.listeners.map(listenerName))}, priority ${effect.listeners[0]?.priority ?? 0}`,
        ]
      : [],
};
