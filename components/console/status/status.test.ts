import { describe, expect, it } from "vitest";
import { accessibleName, pendingText } from "./status";

const KENYA = { status: "blocked", setStatus: "blocked", stagedChoice: null } as const;
const OPTED_IN = { status: "opted-in", setStatus: "blocked", stagedChoice: "opt-in" } as const;
const TIDIED = {
  status: "default",
  setStatus: "default",
  stagedChoice: "return-to-default",
} as const;

it("names a code with its status as set, and what is pending", () => {
  expect(accessibleName("Kenya", 254, KENYA)).toBe("Kenya, +254, blocked until opt-in");
  expect(accessibleName("Kenya", 254, OPTED_IN)).toBe(
    "Kenya, +254, blocked until opt-in, pending: opt in",
  );
});

describe("what is pending", () => {
  it("is nothing where nothing is staged", () => {
    expect(pendingText(KENYA)).toBeNull();
  });

  it("is the status now and then", () => {
    expect(pendingText(OPTED_IN)).toBe("Pending: blocked → opted in");
  });

  it("is the act, where it changes no status", () => {
    expect(pendingText(TIDIED)).toBe("Pending: return to default");
  });
});
