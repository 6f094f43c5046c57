import type { Tier } from "../territories";
import { TIER_NAMES } from "./sources/tiers";

interface Entry {
  readonly tier: Tier;
  readonly name: string;
  readonly territories: readonly string[];
}

const ORDER: readonly Tier[] = ["low", "mid-low", "mid-high", "high"];

const entries: readonly Entry[] = ORDER.flatMap((tier) =>
  Object.entries(TIER_NAMES[tier]).map(([name, places]) => ({
    tier,
    name,
    territories: places.split(" "),
  })),
);

export function tierOf(iso: string): Tier | null {
  return entries.find((entry) => entry.territories.includes(iso))?.tier ?? null;
}

/** What Microsoft's price page calls a place, where the name is not shared with another. */
export function tierNamesOf(iso: string): string[] {
  return entries
    .filter(({ territories }) => territories.length === 1 && territories[0] === iso)
    .map(({ name }) => name);
}
