import { decodeJwt, decodeProtectedHeader } from "jose";
import { describe, expect, it } from "vitest";
import { CONFIDENTIAL_CLIENT_ID, SPA_CLIENT_ID } from "../constants";
import { newTenant } from "../testing/graph";
import { ask, localEmulator } from "../testing/local";

const emulator = localEmulator();

async function minted(wish: object) {
  const tenant = await newTenant(emulator.url);
  const url = `${emulator.url}/_emulator/tenants/${tenant.id}/token`;
  const { status, body } = await ask(url, { method: "POST", body: wish });
  expect(status, JSON.stringify(body)).toBe(200);
  const token = String(body.accessToken);
  return { tenant, token, claims: decodeJwt(token), header: decodeProtectedHeader(token) };
}

describe("a token that is wished for", () => {
  it("is for the own API, with claims in place of others", async () => {
    const { claims, tenant } = await minted({
      person: "reader",
      api: true,
      claims: { iss: "https://elsewhere.example", scp: null, extra: { a: [1] } },
      expiresInSeconds: -5,
    });
    expect(claims).toMatchObject({
      aud: SPA_CLIENT_ID,
      iss: "https://elsewhere.example",
      tid: tenant.id,
      roles: ["Regions.Read"],
      extra: { a: [1] },
    });
    expect(claims).not.toHaveProperty("scp");
    expect(claims.exp).toBe((claims.iat ?? 0) - 5);
  });

  it("has the header fields that are named, even those that do not fit", async () => {
    const { header } = await minted({ person: "admin", api: true, header: { alg: "none", x: 1 } });
    expect(header).toMatchObject({
      alg: "none",
      x: 1,
      typ: "JWT",
      kid: expect.any(String) as string,
    });
  });

  it.each([
    [{ appOnly: true }, { appid: CONFIDENTIAL_CLIENT_ID, idtyp: "app" }],
    [
      { appOnly: true, client: "spa" },
      { appid: SPA_CLIENT_ID, app_displayname: "Dialgate" },
    ],
    [
      { appOnly: true, client: "spa", api: true },
      { aud: SPA_CLIENT_ID, azpacr: "1" },
    ],
  ])("is of an application: %j", async (wish, expected) => {
    expect((await minted(wish)).claims).toMatchObject(expected);
  });
});
