import { describe, expect, it } from "vitest";
import { pack } from "@/lib/packed/pack";
import { tokenInBody } from "./actionBody";
import { readRefusal, refusalText } from "./actionRefusal";

describe("tokenInBody", () => {
  it("finds the token of what a page sends", async () => {
    const body = JSON.stringify(["a.b-c_d~e+f/g==", await pack({ targets: ["[$"] })]);
    expect(tokenInBody(body)).toBe("a.b-c_d~e+f/g==");
  });

  it.each([
    "",
    "[",
    "[]",
    '["a"]',
    '["a","b","c"]',
    '["$1","b"]',
    '["a","$K1"]',
    '["a",["b"]]',
    '["a","b"] ',
    '["a\\u0024","b"]',
    '{"0":"a","1":"b"}',
    `${"[".repeat(1_000_000)}`,
    `["a","${"b".repeat(1_000_000)}$"]`,
  ])("takes nothing else: %.40s", (body) => {
    const from = performance.now();
    expect(tokenInBody(body)).toBeNull();
    expect(performance.now() - from).toBeLessThan(200);
  });
});

describe("a refusal", () => {
  it("comes back from its text", () => {
    expect(readRefusal(refusalText("invalid-input"))).toMatchObject({ code: "invalid-input" });
    expect(readRefusal(refusalText("too-many-requests", 17))).toMatchObject({
      code: "too-many-requests",
      retryAfterSeconds: 17,
    });
  });

  it("is not read out of anything else: then the call may have run", () => {
    for (const text of ["", "dialgate: ", "dialgate: network", "Bad gateway"])
      expect(readRefusal(text)).toBeNull();
  });
});
