import { describe, expect, it } from "vitest";
import { type Page, contentSecurityPolicy, securityHeaders } from "./securityHeaders";

const PAGE: Page = {
  pathname: "/apps/1",
  hostname: "dialgate.example.com",
  nonce: "bm9uY2U=",
  authorityOrigin: "https://login.microsoftonline.com",
  development: false,
};

describe("contentSecurityPolicy", () => {
  it("is this, in production", () => {
    expect(contentSecurityPolicy(PAGE).split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'",
      "style-src 'self' 'nonce-bm9uY2U='",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self' https://login.microsoftonline.com",
      "frame-src 'self' https://login.microsoftonline.com",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types default",
      "report-uri /api/csp-report",
      "report-to csp",
    ]);
  });

  it("opens up for next dev only", () => {
    const unsafe = /unsafe|ws:/;
    expect(contentSecurityPolicy(PAGE)).not.toMatch(unsafe);
    const development = contentSecurityPolicy({ ...PAGE, development: true });
    expect(development).toMatch(unsafe);
    expect(development).not.toContain("trusted-types");
  });

  it("names no authority when none is known", () => {
    expect(contentSecurityPolicy({ ...PAGE, authorityOrigin: undefined })).toContain(
      "connect-src 'self'; frame-src 'self';",
    );
  });
});

describe("securityHeaders", () => {
  it("lets only the redirect page be framed, and only by us", () => {
    const page = securityHeaders(PAGE);
    expect(page["X-Frame-Options"]).toBe("DENY");
    expect(page["Cross-Origin-Opener-Policy"]).toBe("same-origin");

    const bridge = securityHeaders({ ...PAGE, pathname: "/redirect" });
    expect(bridge["X-Frame-Options"]).toBe("SAMEORIGIN");
    expect(bridge["Content-Security-Policy"]).toContain("frame-ancestors 'self'");
    expect(bridge).not.toHaveProperty("Cross-Origin-Opener-Policy");

    for (const pathname of ["/redirect/x", "/redirected", "/api/redirect"])
      expect(securityHeaders({ ...PAGE, pathname })["X-Frame-Options"]).toBe("DENY");
  });

  it("asks for https everywhere but on this machine", () => {
    expect(securityHeaders(PAGE)).toHaveProperty("Strict-Transport-Security");
    for (const hostname of ["localhost", "127.0.0.1", "[::1]"])
      expect(securityHeaders({ ...PAGE, hostname })).not.toHaveProperty(
        "Strict-Transport-Security",
      );
  });

  it("keeps answers of the read routes out of every cache", () => {
    expect(securityHeaders(PAGE)).not.toHaveProperty("Cache-Control");
    expect(securityHeaders({ ...PAGE, pathname: "/api/account" })["Cache-Control"]).toBe(
      "no-store",
    );
  });
});
