import type { AccountInfo, IPublicClientApplication } from "@azure/msal-browser";
import { BrowserAuthError, InteractionRequiredAuthError } from "@azure/msal-browser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { acquireToken } from "./acquireToken";
import type { Session } from "./session";

const silent = vi.fn();
const redirect = vi.fn();
const reach = vi.fn();
let session: Session;

beforeEach(() => {
  vi.stubGlobal("fetch", reach);
  reach.mockResolvedValue(new Response());
  const client: Partial<IPublicClientApplication> = {
    acquireTokenSilent: silent,
    acquireTokenRedirect: redirect,
  };
  session = {
    // Only these two are called.
    client: client as IPublicClientApplication,
    account: { homeAccountId: "a" } as AccountInfo,
    settings: { tenantId: "t", clientId: "c", authorityUrl: "http://localhost:4400" },
  };
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

describe("acquireToken", () => {
  it("gives the token that MSAL has", async () => {
    silent.mockResolvedValue({ accessToken: "token" });
    expect(await acquireToken(session)).toEqual({ ok: true, value: "token" });
    expect(redirect).not.toHaveBeenCalled();
  });

  it("asks once for calls made meanwhile, and again later", async () => {
    silent.mockResolvedValue({ accessToken: "token" });
    await Promise.all([acquireToken(session), acquireToken(session)]);
    expect(silent).toHaveBeenCalledTimes(1);
    await acquireToken(session);
    expect(silent).toHaveBeenCalledTimes(2);
  });

  it("passes over the cache for a fresh one", async () => {
    silent.mockResolvedValue({ accessToken: "token" });
    await Promise.all([acquireToken(session), acquireToken(session, true)]);
    expect(silent.mock.calls.map(([request]: unknown[]) => request)).toEqual([
      expect.objectContaining({ forceRefresh: false }),
      expect.objectContaining({ forceRefresh: true }),
    ]);
  });

  it.each([
    ["interaction is required", new InteractionRequiredAuthError("login_required", "id")],
    ["the hidden frame is silent", new BrowserAuthError("timed_out", "id")],
  ])("leaves for the authority when %s", async (_, error) => {
    silent.mockRejectedValue(error);
    await acquireToken(session);
    expect(redirect).toHaveBeenCalledTimes(1);
  });

  it("stays when the authority is out of reach", async () => {
    silent.mockRejectedValue(new InteractionRequiredAuthError("login_required", "id"));
    reach.mockRejectedValue(new TypeError("refused"));
    expect(await acquireToken(session)).toMatchObject({ ok: false, error: { code: "network" } });
    expect(redirect).not.toHaveBeenCalled();
  });

  it("tells a failure of the network from one of the sign-in", async () => {
    silent.mockRejectedValueOnce(new BrowserAuthError("no_network_connectivity", "id"));
    expect(await acquireToken(session)).toMatchObject({ error: { code: "network" } });
    silent.mockRejectedValueOnce(new BrowserAuthError("state_not_found", "id"));
    expect(await acquireToken(session)).toMatchObject({ error: { code: "unauthenticated" } });
    expect(redirect).not.toHaveBeenCalled();
  });
});
