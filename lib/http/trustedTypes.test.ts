import { describe, expect, it } from "vitest";
import { trustedTypesPolicy } from "./trustedTypes";

const ORIGIN = "https://dialgate.example.com";
const policy = trustedTypesPolicy(ORIGIN);

describe("trustedTypesPolicy", () => {
  it.each(["/_next/static/chunks/a.js", `${ORIGIN}/_next/static/chunks/a.js?dpl=1`])(
    "lets a script of this server's load: %s",
    (url) => {
      expect(policy.createScriptURL(url)).toBe(url);
    },
  );

  it.each([
    "https://evil.example/_next/static/a.js",
    "//evil.example/_next/static/a.js",
    `${ORIGIN}:8443/_next/static/a.js`,
    "/api/applications",
    "/_next/static/../../api/applications",
    "/_next/static\\..\\..\\api/applications",
    "data:text/javascript,alert(1)",
    "blob:https://dialgate.example.com/1",
    "javascript:alert(1)",
    "https://",
  ])("refuses the script %s", (url) => {
    expect(policy.createScriptURL(url)).toBeNull();
  });

  it("parses one constant of React's and evaluates nothing", () => {
    expect(policy.createHTML("<script></script>")).toBe("<script></script>");
    expect(policy.createHTML("<b>Woodgrove</b>")).toBeNull();
    expect(Object.keys(policy)).not.toContain("createScript");
  });
});
