import { OPT_IN_SOURCE } from "@/lib/geo/codes";
import { TIER_SOURCE } from "@/lib/geo/tiers";
import type { RuleSource } from "./finding";

/** The pages of Microsoft that the rules rest on. */
export const OPT_IN_PAGE: RuleSource = OPT_IN_SOURCE;
export const TIER_PAGE: RuleSource = TIER_SOURCE;
export const PHONE_OPTIONS: RuleSource = {
  title: "phoneOptions resource type (Microsoft Graph beta)",
  url: "https://learn.microsoft.com/graph/api/resources/phoneoptions?view=graph-rest-beta",
};
export const EVENT_LISTENER: RuleSource = {
  title: "authenticationEventListener resource type (Microsoft Graph beta)",
  url: "https://learn.microsoft.com/graph/api/resources/authenticationeventlistener?view=graph-rest-beta",
};
export const SERVICE_LIMITS: RuleSource = {
  title: "Microsoft Entra External ID service limits and restrictions",
  url: "https://learn.microsoft.com/entra/external-id/customers/reference-service-limits",
};
