import { expect, it } from "vitest";
import { accessibleName } from "./status";

it("says name, code, status, and what is staged", () => {
  expect(accessibleName("Kenya", 254, "blocked", null)).toBe("Kenya, +254, blocked until opt-in");
  expect(accessibleName("Kenya", 254, "blocked", "opt-in")).toBe(
    "Kenya, +254, blocked until opt-in, staged: opt in",
  );
  expect(accessibleName("Germany", 49, "excluded", "return-to-default")).toBe(
    "Germany, +49, excluded, staged: return to default",
  );
});
