import { LISTENER_LIMIT } from "../snapshot";
import type { Rule } from "./finding";
import { SERVICE_LIMITS } from "./sources";

/** From here on an emergency may find no room for a listener of its own. */
const FEW_LEFT = 25;

export const nearLimit: Rule = {
  id: "near-limit",
  severity: "warning",
  label: "Listeners near the limit",
  why: "Listeners of all types count together, and at the limit a change may find no room.",
  advice: "Merge identical listeners, and delete those without applications.",
  source: SERVICE_LIMITS,
  find: ({ snapshot: { total } }) =>
    total > LISTENER_LIMIT - FEW_LEFT
      ? [{ detail: `${total} of ${LISTENER_LIMIT} listeners are used` }]
      : [],
};
