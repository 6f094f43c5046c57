import type { AccountInfo, IPublicClientApplication } from "@azure/msal-browser";
import { BrowserAuthError, InteractionRequiredAuthError, ServerError } from "@azure/msal-browser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { acquireToken, renewSession } from "./acquireToken";
import type { Session } from "./session";
import { sessionEnd } from "./sessionEnd";

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
    settings: {
      ...{ tenantId: "t", clientId: "c", credential: "delegated" },
      authorityUrl: "http://localhost:4400",
    },
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

  it("says by what a failure is looked up", async () => {
    silent.mockRejectedValue(new ServerError("access_denied", "an id", "AADSTS9999999: New"));
    const token = await acquireToken(session);
    expect(token).toMatchObject({ ok: false, error: { code: "unauthenticated" } });
    expect(!token.ok && token.error.message).toMatch(/ \(AADSTS9999999 · an id\)$/);
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
  ])("tells that the session has ended when %s, and does not leave the page", async (_, error) => {
    silent.mockRejectedValueOnce(error);
    expect(await acquireToken(session)).toMatchObject({ error: { code: "signed-out" } });
    expect(sessionEnd.getState().problem).toMatchObject({ kind: "session-expired" });
    expect(redirect).not.toHaveBeenCalled();
    silent.mockResolvedValue({ accessToken: "token" });
    await acquireToken(session);
    expect(sessionEnd.getState().problem).toBeNull();
  });

  it("leaves for the authority when asked to, unless another tab has signed in", async () => {
    silent.mockRejectedValueOnce(new InteractionRequiredAuthError("login_required", "id"));
    await renewSession(session);
    expect(redirect).toHaveBeenCalledTimes(1);
    silent.mockResolvedValue({ accessToken: "token" });
    expect(await renewSession(session)).toEqual({ ok: true, value: "token" });
    expect(redirect).toHaveBeenCalledTimes(1);
  });

  it("tells an authority out of reach from a session that has ended", async () => {
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
