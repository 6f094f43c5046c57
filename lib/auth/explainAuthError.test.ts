import {
  AuthError,
  BrowserAuthError,
  InteractionRequiredAuthError,
  ServerError,
} from "@azure/msal-browser";
import { describe, expect, it } from "vitest";
import { explainAuthError } from "./explainAuthError";
import { GRAPH_SCOPES } from "./scopes";

const ID = "5f0c3f5c-1111-4222-8333-444455556666";
const server = (code: string, message = "", subError = "", number?: string) =>
  new ServerError(code, ID, message, subError, number);
const interaction = (code: string, message = "", subError = "") =>
  new InteractionRequiredAuthError(code, ID, message, subError);
const browser = (code: string) => new BrowserAuthError(code, ID);

describe("explainAuthError", () => {
  it.each<[string, unknown, string, string]>([
    ["a cancelled sign-in", server("access_denied"), "cancelled", "access_denied"],
    [
      "a declined consent",
      server("access_denied", "AADSTS65004: User declined"),
      "cancelled",
      "AADSTS65004",
    ],
    [
      "a refusal that Entra numbers and nobody knows",
      server("access_denied", "AADSTS9999999: something new"),
      "refused",
      "AADSTS9999999",
    ],
    ...[28000, 65005, 70011, 500011, 650053].map((number): [string, unknown, string, string] => [
      `a scope that the tenant does not know (${number})`,
      server("invalid_client", `AADSTS${number}: The application asked for scope`),
      "scope-unknown",
      `AADSTS${number}`,
    ]),
    ...[650051, 650056, 90094].map((number): [string, unknown, string, string] => [
      `a consent that only an administrator can give (${number})`,
      server("access_denied", `AADSTS${number}: Misconfigured application`),
      "consent-missing",
      `AADSTS${number}`,
    ]),
    [
      "an account that is not assigned",
      server("access_denied", "AADSTS50105: not assigned to a role"),
      "not-assigned",
      "AADSTS50105",
    ],
    ["the back button", browser("user_cancelled"), "cancelled", "user_cancelled"],
    ["missing consent", interaction("consent_required"), "consent-missing", "consent_required"],
    [
      "missing consent, by number",
      server("invalid_grant", "AADSTS65001: The user or administrator has not consented"),
      "consent-missing",
      "AADSTS65001",
    ],
    [
      "missing consent, by suberror",
      interaction("invalid_grant", "", "consent_required"),
      "consent-missing",
      "invalid_grant",
    ],
    [
      "an account of another tenant",
      server("invalid_request", "AADSTS50020: User account"),
      "wrong-tenant",
      "AADSTS50020",
    ],
    [
      "an unknown tenant",
      server("invalid_request", "AADSTS90002: Tenant not found"),
      "wrong-tenant",
      "AADSTS90002",
    ],
    [
      "an unknown application",
      server("unauthorized_client", "AADSTS700016: not found"),
      "unknown-application",
      "AADSTS700016",
    ],
    [
      "a redirect URI not registered",
      server("invalid_request", "AADSTS50011: The redirect URI"),
      "redirect-not-registered",
      "AADSTS50011",
    ],
    [
      "a redirect URI of a web platform",
      server("invalid_request", "", "", "9002326"),
      "redirect-not-spa",
      "AADSTS9002326",
    ],
    [
      "a policy",
      server("access_denied", "AADSTS53003: Access has been blocked"),
      "blocked-by-policy",
      "AADSTS53003",
    ],
    ["an expired session", interaction("login_required"), "session-expired", "login_required"],
    [
      "an expired refresh token",
      server("invalid_grant", "AADSTS700084: expired"),
      "session-expired",
      "AADSTS700084",
    ],
    ["no network", browser("no_network_connectivity"), "unreachable", "no_network_connectivity"],
    [
      "an authority out of reach",
      new AuthError("network_error", ID),
      "unreachable",
      "network_error",
    ],
    ["a frame that never answered", browser("timed_out"), "unreachable", "timed_out"],
    [
      "an address without https",
      browser("crypto_nonexistent"),
      "insecure-address",
      "crypto_nonexistent",
    ],
    [
      "storage that is full",
      new AuthError("cache_quota_exceeded", ID),
      "storage-disabled",
      "cache_quota_exceeded",
    ],
    [
      "an answer to another tab's request",
      browser("no_token_request_cache_error"),
      "interrupted",
      "no_token_request_cache_error",
    ],
    [
      "anything else of Entra's",
      server("invalid_request", "AADSTS900144: Missing"),
      "other",
      "AADSTS900144",
    ],
    ["anything else", server("weird_error"), "other", "weird_error"],
  ])("puts %s into words", (_, error, kind, code) => {
    const problem = explainAuthError(error, "application");
    expect(problem).toMatchObject({ kind, reference: { code, correlationId: ID } });
    expect(problem.title).toMatch(/^[A-Z].*[^.]$/);
    expect(problem.text).toMatch(/^[A-Z].*\.$/);
  });

  it("names the permissions that consent is missing for", () => {
    const { text } = explainAuthError(interaction("consent_required"), "delegated");
    for (const scope of GRAPH_SCOPES) expect(text).toContain(scope);
    expect(explainAuthError(interaction("consent_required"), "application").text).toContain(
      "My APIs › Dialgate › access_as_user",
    );
  });

  it("says something of what is no error of MSAL's, without repeating it", () => {
    const problem = explainAuthError(new TypeError("Bearer secret"), "application");
    expect(problem.kind).toBe("other");
    expect(JSON.stringify(problem)).not.toContain("secret");
  });

  it.each([65001, 650053, 70011])(
    "leads from delegated permissions that are refused (%i) to the application's own credential",
    (number) => {
      const error = server("access_denied", `AADSTS${number}: refused`);
      const { text } = explainAuthError(error, "delegated");
      expect(text).toContain("GRAPH_CREDENTIAL=application");
      expect(text).toContain("npm run setup");
      expect(explainAuthError(error, "application").text).not.toContain("GRAPH_CREDENTIAL");
    },
  );
});
