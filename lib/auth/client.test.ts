import { describe, expect, it } from "vitest";
import { clientConfiguration } from "./client";

const IDS = { credential: "delegated", tenantId: "8f3b1f0e", clientId: "1c2d3e4f" } as const;
const ORIGIN = "https://dialgate.example.com";

describe("clientConfiguration", () => {
  it("leaves Microsoft's authority to MSAL", () => {
    const settings = { ...IDS, authorityUrl: "https://login.microsoftonline.com" };
    expect(clientConfiguration(settings, ORIGIN)).toEqual({
      auth: {
        clientId: "1c2d3e4f",
        authority: "https://login.microsoftonline.com/8f3b1f0e",
        redirectUri: "https://dialgate.example.com/redirect",
        postLogoutRedirectUri: "https://dialgate.example.com/redirect",
      },
      cache: { cacheLocation: "sessionStorage" },
    });
  });

  it("tells MSAL where a local authority's endpoints are", () => {
    const settings = { ...IDS, authorityUrl: "http://localhost:4400" };
    const { auth } = clientConfiguration(settings, "http://localhost:3000");
    expect(auth.authority).toBe("https://localhost:4400/8f3b1f0e");
    expect(auth.knownAuthorities).toEqual(["localhost:4400"]);
    expect(JSON.parse(auth.authorityMetadata ?? "")).toMatchObject({
      issuer: "http://localhost:4400/8f3b1f0e/v2.0",
      token_endpoint: "http://localhost:4400/8f3b1f0e/oauth2/v2.0/token",
    });
  });
});
