import { codeInfo, type CallingCode } from "./codes";
import { t } from "@/lib/i18n/t";
import { territory, type Tier } from "./territories";

/** From low to high. Microsoft names tiers and says no prices: neither does Dialgate. */
export const TIERS: readonly { readonly id: Tier; readonly label: string }[] = [
  {
    id: "low",
    get label() {
      return t`Low`;
    },
  },
  {
    id: "mid-low",
    get label() {
      return t`Mid low`;
    },
  },
  {
    id: "mid-high",
    get label() {
      return t`Mid high`;
    },
  },
  {
    id: "high",
    get label() {
      return t`High`;
    },
  },
];

export const TIER_SOURCE = {
  // eslint-disable-next-line i18n/no-sentence-outside -- a title
  title: "Multifactor authentication in external tenants: SMS pricing tiers by country/region",
  url: "https://learn.microsoft.com/entra/external-id/customers/concept-multifactor-authentication-customers#sms-pricing-tiers-by-countryregion",
  date: "2026-05-21",
} as const;

/** The highest tier among the territories of a code: they are all opened with it. */
export function tierOfCode(code: CallingCode): Tier | null {
  const tiers = codeInfo(code)?.territories.map((iso) => territory(iso)?.tier) ?? [];
  return TIERS.findLast(({ id }) => tiers.includes(id))?.id ?? null;
}
