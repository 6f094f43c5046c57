import { LISTENER_LIMIT } from "../snapshot";
import type { TenantRule } from "./tenantFinding";

/** From here on an emergency may find no room for a listener of its own. */
const FEW_LEFT = 25;

export const nearLimit: TenantRule = {
  id: "near-limit",
  severity: "warning",
  label: "Listeners near the limit",
  why: "Listeners of all types count together (Microsoft Entra External ID service limits).",
  find: ({ snapshot: { total } }) =>
    total > LISTENER_LIMIT - FEW_LEFT
      ? [{ detail: `${total} of ${LISTENER_LIMIT} listeners are used` }]
      : [],
};
