import { describe, expect, it, test } from "vitest";
import { actionHost, refusedAction } from "./actionAddress";

const DIRECT = {
  origin: "http://localhost:3000",
  host: "localhost:3000",
  forwardedHost: null,
  publicUrl: null,
};
const REWRITTEN = { ...DIRECT, origin: "https://dialgate.example.com", host: "10.0.0.7:3000" };

describe("actionHost", () => {
  it("takes a page of the host that was asked", () => {
    expect(actionHost(DIRECT)).toBe("localhost:3000");
    expect(actionHost({ ...REWRITTEN, forwardedHost: "dialgate.example.com, inner" })).toBe(
      "dialgate.example.com",
    );
  });

  it("takes a page of PUBLIC_URL where a proxy rewrites the host, and no other page", () => {
    expect(actionHost(REWRITTEN)).toBeNull();
    const publicUrl = "https://dialgate.example.com";
    expect(actionHost({ ...REWRITTEN, publicUrl })).toBe("dialgate.example.com");
    for (const origin of ["https://example.com", "https://dialgate.example.com:8443", "null", "x"])
      expect(actionHost({ ...REWRITTEN, publicUrl, origin })).toBeNull();
  });

  it("takes nothing that has no origin: browsers name it", () => {
    expect(actionHost({ ...DIRECT, origin: null })).toBeNull();
  });
});

test("what is logged of a refused action says what to set, and is not long", () => {
  const fields = refusedAction({ ...REWRITTEN, origin: `https://x\n${"y".repeat(5_000)}` });
  expect(JSON.stringify(fields).length).toBeLessThan(600);
  expect(fields).toMatchObject({ host: "10.0.0.7:3000", forwardedHost: null });
  expect(fields.origin).toMatch(/^https:\/\/x\ny{80,}$/);
  expect(fields.advice).toContain("PUBLIC_URL");
});
