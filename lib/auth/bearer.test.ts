import { describe, expect, it } from "vitest";
import { bearerToken } from "./bearer";

function request(authorization?: string): Request {
  return new Request("http://localhost/", {
    headers: authorization === undefined ? {} : { Authorization: authorization },
  });
}

describe("bearerToken", () => {
  it.each(["eyJ0.eyJh.c2ln", "opaque-token_~+/==", "a"])("takes %s", (token) => {
    expect(bearerToken(request(`Bearer ${token}`))).toEqual({ ok: true, value: token });
    expect(bearerToken(request(`bearer ${token}`))).toEqual({ ok: true, value: token });
  });

  it.each([
    ["nothing", undefined],
    ["an empty header", ""],
    ["another scheme", "Basic dXNlcjpwYXNz"],
    ["the scheme alone", "Bearer "],
    ["two tokens", "Bearer one two"],
    ["a list of credentials", "Bearer one, Bearer two"],
    ["quotes", 'Bearer "one"'],
    ["padding in the middle", "Bearer a=b"],
    ["letters that no token has", "Bearer é"],
    ["a token beyond all measure", `Bearer ${"a".repeat(16 * 1024)}`],
  ])("refuses %s", (_, authorization) => {
    expect(bearerToken(request(authorization))).toMatchObject({
      ok: false,
      error: { code: "unauthenticated" },
    });
  });

  it("does not repeat what it refuses", () => {
    expect(JSON.stringify(bearerToken(request("Basic c2VjcmV0")))).not.toContain("c2VjcmV0");
  });
});
