import { t } from "@/lib/i18n/t";

/** Microsoft's page that says how many texts it sends at most. */
export const LIMITS_SOURCE = {
  // eslint-disable-next-line i18n/no-sentence-outside -- The title of a page of Microsoft, as it is cited.
  title: "Service limits and restrictions: telephony throttling limits",
  url: "https://learn.microsoft.com/entra/external-id/customers/reference-service-limits#telephony-throttling-limits",
  date: "2025-07-07",
} as const;

/** Said wherever "allowed" stands: what the settings do not decide. */
export function notDelivered(): string {
  return t`Allowed does not guarantee delivery: Microsoft also throttles and blocks by reputation, and carriers lose messages.`;
}

/** How many texts Microsoft sends at most, in words. */
export function serviceLimits(): string {
  return t`Microsoft sends at most 500 texts in 15 minutes, 1,500 an hour and 5,000 in 24 hours per tenant; 15, 20 and 30, and 50 a week, to one number; and 100, 300 and 500 for one IP address.`;
}
