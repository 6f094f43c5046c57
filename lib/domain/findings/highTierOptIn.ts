import { tierOfCode } from "@/lib/geo/tiers";
import { deriveStatus } from "../status";
import type { ListRule } from "./listRule";
import { ascending, plus } from "./ofCodes";
import { TIER_PAGE } from "./sources";

/** Of SMS alone: External ID sends no voice messages. */
export const highTierOptIn: ListRule = {
  id: "high-tier-opt-in",
  severity: "note",
  label: "Opted in to a high price tier",
  why: "Telephony fraud earns most where messages cost most.",
  advice:
    "Opt in only where you have users. Where you do, acknowledge it; where not, return the region to default.",
  source: TIER_PAGE,
  inLists: ({ settings: { sms }, baseline }) => {
    const codes = ascending(sms.include).filter(
      (code) => tierOfCode(code) === "high" && deriveStatus(code, sms, baseline.sms) === "opted-in",
    );
    return codes.length === 0 ? [] : [{ detail: plus(codes), codes }];
  },
};
