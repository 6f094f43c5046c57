import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from "jose";
import { describe, expect, it } from "vitest";
import { SPA_CLIENT_ID } from "../constants";
import { newTenant } from "../testing/graph";
import { ask, localEmulator } from "../testing/local";
import { fragmentOf, SignIn } from "../testing/signIn";

const emulator = localEmulator();
const API = `api://${SPA_CLIENT_ID}/access_as_user`;
const SCOPES = `${API} openid profile offline_access`;

async function signedIn(key: string, scope = SCOPES) {
  const tenant = await newTenant(emulator.url);
  const signIn = new SignIn(tenant);
  const first = await signIn.redeem(await signIn.code(key, { scope }), scope);
  expect(first.status, JSON.stringify(first.body)).toBe(200);
  return { tenant, signIn, first: first.body };
}

describe("a token for the own API", () => {
  it("is of version 2 and names client, person, scope and roles", async () => {
    const { tenant, first } = await signedIn("admin");
    const token = first.access_token ?? "";
    const [admin] = tenant.people;
    expect(first.scope).toBe(API);
    expect(decodeProtectedHeader(token)).toMatchObject({
      alg: "RS256",
      typ: "JWT",
      kid: expect.any(String) as string,
    });
    const claims = decodeJwt(token);
    expect(claims).toMatchObject({
      aud: SPA_CLIENT_ID,
      iss: tenant.issuer,
      azp: SPA_CLIENT_ID,
      azpacr: "0",
      ver: "2.0",
      tid: tenant.id,
      oid: admin?.oid,
      name: "Adele Vance",
      preferred_username: admin?.userName,
      scp: "access_as_user",
      roles: ["Regions.Manage", "Regions.Approve"],
      uti: expect.any(String) as string,
    });
    expect(claims.sub).not.toBe(admin?.oid);
    expect(claims).not.toHaveProperty("appid");
    expect(claims).not.toHaveProperty("idtyp");
    expect(claims.nbf).toBe(claims.iat);
  });

  it("is signed with a published key", async () => {
    const { tenant, first } = await signedIn("reader");
    const keys = createRemoteJWKSet(new URL(`${tenant.authority}/discovery/v2.0/keys`));
    const { payload } = await jwtVerify(first.access_token ?? "", keys, {
      issuer: tenant.issuer,
      audience: SPA_CLIENT_ID,
    });
    expect(payload.roles).toEqual(["Regions.Read"]);
  });

  it("has no roles for who holds none, and those that are assigned later", async () => {
    const { tenant, signIn, first } = await signedIn("user");
    expect(decodeJwt(first.access_token ?? "")).not.toHaveProperty("roles");
    await ask(`${emulator.url}/_emulator/tenants/${tenant.id}/registration`, {
      method: "PATCH",
      body: { assignments: { user: ["Regions.Approve"] } },
    });
    const again = await signIn.refresh(first.refresh_token ?? "", SCOPES);
    expect(decodeJwt(again.body.access_token ?? "").roles).toEqual(["Regions.Approve"]);
    expect(decodeJwt(again.body.id_token ?? "").roles).toEqual(["Regions.Approve"]);
  });

  it.each([`api://${SPA_CLIENT_ID}/.default`, `${SPA_CLIENT_ID}/access_as_user`])(
    "is what %s asks for, told in the form asked",
    async (scope) => {
      const { first } = await signedIn("admin", `${scope} openid offline_access`);
      expect(decodeJwt(first.access_token ?? "").aud).toBe(SPA_CLIENT_ID);
      expect(first.scope?.split(" ")).toContain(scope);
    },
  );

  it("is not for Graph", async () => {
    const { first } = await signedIn("admin");
    const headers = { authorization: `Bearer ${first.access_token}` };
    expect((await ask(`${emulator.url}/v1.0/me`, { headers })).status).toBe(401);
  });
});

describe("a refresh token", () => {
  it("is good for both resources, whichever came first", async () => {
    const { signIn, first } = await signedIn("admin");
    const graph = await signIn.refresh(first.refresh_token ?? "", "User.Read openid");
    expect(decodeJwt(graph.body.access_token ?? "").aud).toBe("https://graph.microsoft.com");
    expect(graph.body.scope).toContain("User.Read");
    const own = await signIn.refresh(graph.body.refresh_token ?? "", API);
    expect(decodeJwt(own.body.access_token ?? "").aud).toBe(SPA_CLIENT_ID);
  });

  it("gives one token for one resource", async () => {
    const { signIn, first } = await signedIn("admin");
    const both = await signIn.refresh(first.refresh_token ?? "", `${API} User.Read`);
    expect(both.status).toBe(400);
    expect(both.body.error_codes).toEqual([28000]);
    expect(both.headers.get("access-control-allow-origin")).toBe("*");
  });
});

describe("what does not exist", () => {
  it.each([
    ["api://00000000-0000-4000-8000-000000000000/access_as_user", "invalid_resource", 500011],
    [`api://${SPA_CLIENT_ID}/coffee`, "invalid_client", 65005],
    ["Coffee.Make", "invalid_client", 650053],
  ])("is refused: %s", async (scope, error, number) => {
    const { signIn, first } = await signedIn("admin");
    const answer = fragmentOf(await signIn.start({ scope: `openid ${scope}` }));
    expect(answer.get("error")).toBe(error);
    expect(answer.get("error_description")).toMatch(new RegExp(`^AADSTS${number}: `));
    const refreshed = await signIn.refresh(first.refresh_token ?? "", scope);
    expect(refreshed.body).toMatchObject({ error, error_codes: [number] });
  });
});
