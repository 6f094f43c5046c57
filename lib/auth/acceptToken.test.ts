import { describe, expect, it } from "vitest";
import { acceptToken } from "./acceptToken";

const expected = { tenantId: "7c1f0a52-3b8e-4d6f-9a47-2e5d8c90b1f3", clientId: "d1a1-client" };
const own = { tid: expected.tenantId, appid: expected.clientId, idtyp: "user" };

function tokenWith(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "RS256" })}.${part(claims)}.c2lnbmF0dXJl`;
}

describe("acceptToken", () => {
  it.each([
    ["of this tenant and client", own],
    ["in capitals", { ...own, tid: expected.tenantId.toUpperCase() }],
    ["of version 2.0", { tid: own.tid, azp: expected.clientId }],
    ["that does not say whose it is", {}],
  ])("takes one %s", (_, claims) => {
    const token = tokenWith(claims);
    expect(acceptToken(token, expected)).toEqual({ ok: true, value: token });
  });

  it("takes what cannot be read: Graph decides", () => {
    expect(acceptToken("opaque", expected)).toMatchObject({ ok: true });
    expect(acceptToken("a.b.c", expected)).toMatchObject({ ok: true });
  });

  it.each([
    ["is of another tenant", { ...own, tid: "00000000-0000-4000-8000-000000000000" }],
    ["was issued to another application", { ...own, appid: "other" }],
    ["was issued to another application", { tid: own.tid, azp: "other" }],
    ["is of an application, not of a person", { ...own, idtyp: "app" }],
    ["is not meant for Microsoft Graph", { ...own, aud: expected.clientId }],
    ["is not meant for Microsoft Graph", { ...own, aud: `api://${expected.clientId}` }],
  ])("refuses one that %s, and does not repeat it", (what, claims) => {
    const token = tokenWith(claims);
    const accepted = acceptToken(token, expected);
    expect(accepted).toMatchObject({ ok: false, error: { code: "unauthenticated" } });
    expect(JSON.stringify(accepted)).toContain(`The access token ${what}.`);
    expect(JSON.stringify(accepted)).not.toContain(token);
  });
});
