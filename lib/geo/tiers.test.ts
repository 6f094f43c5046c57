import { describe, expect, it } from "vitest";
import { TERRITORIES, territory } from "./territories";
import { TIERS, tierOfCode } from "./tiers";

const count = (tier: string | null) => TERRITORIES.filter((one) => one.tier === tier).length;

describe("Microsoft's price tiers", () => {
  it("rise from low to high", () => {
    expect(TIERS.map(({ id }) => id)).toEqual(["low", "mid-low", "mid-high", "high"]);
  });

  it("hold the territories of the page, and leave out the rest", () => {
    expect([...TIERS.map(({ id }) => id), null].map(count)).toEqual([15, 47, 93, 73, 20]);
  });

  it.each([
    ["US", "low"],
    ["GB", "mid-low"],
    ["KE", "mid-high"],
    ["BQ", "mid-high"],
    ["AC", "mid-high"],
    ["NG", "high"],
    ["CU", null],
  ])("%s is %s", (iso, tier) => {
    expect(territory(iso)?.tier).toBe(tier);
  });

  it("give a code the highest among its territories", () => {
    expect(tierOfCode(1)).toBe("low");
    expect(tierOfCode(7)).toBe("high");
    expect(tierOfCode(672)).toBe("mid-high");
    expect(tierOfCode(53)).toBeNull();
    expect(tierOfCode(800)).toBeNull();
    expect(tierOfCode(1001)).toBeNull();
  });
});
