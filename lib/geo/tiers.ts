import { codeInfo, type CallingCode } from "./codes";
import { territory, type Tier } from "./territories";

/** From low to high. Microsoft names tiers and says no prices: neither does Dialgate. */
export const TIERS: readonly { readonly id: Tier; readonly label: string }[] = [
  { id: "low", label: "Low" },
  { id: "mid-low", label: "Mid low" },
  { id: "mid-high", label: "Mid high" },
  { id: "high", label: "High" },
];

export const TIER_SOURCE = {
  title: "Multifactor authentication in external tenants: SMS pricing tiers by country/region",
  url: "https://learn.microsoft.com/entra/external-id/customers/concept-multifactor-authentication-customers#sms-pricing-tiers-by-countryregion",
  date: "2026-05-21",
} as const;

/** The highest tier among the territories of a code: they are all opened with it. */
export function tierOfCode(code: CallingCode): Tier | null {
  const tiers = codeInfo(code)?.territories.map((iso) => territory(iso)?.tier) ?? [];
  return TIERS.findLast(({ id }) => tiers.includes(id))?.id ?? null;
}
