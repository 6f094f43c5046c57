import { decodeJwt } from "jose";
import { describe, expect, it } from "vitest";
import { SPA_CLIENT_ID } from "../constants";
import { newTenant } from "../testing/graph";
import { ask, localEmulator, type TestTenant } from "../testing/local";
import { fragmentOf, requestToken, SignIn } from "../testing/signIn";

const emulator = localEmulator();
const API = `api://${SPA_CLIENT_ID}/access_as_user`;

function changed(tenant: TestTenant, registration: object) {
  const url = `${emulator.url}/_emulator/tenants/${tenant.id}/registration`;
  return ask(url, { method: "PATCH", body: registration });
}

async function registered(registration: object | "none") {
  const tenant = await newTenant(emulator.url, { registration });
  return { tenant, signIn: new SignIn(tenant) };
}

async function chosen(signIn: SignIn, tenant: TestTenant, key: string, scope: string) {
  const page = await signIn.start({ scope: `openid ${scope}` });
  const oid = tenant.people.find((person) => person.key === key)?.oid ?? "";
  return fragmentOf(await signIn.choose(page.url, { person: oid }));
}

function appOnly(tenant: TestTenant, extra: Record<string, string> = {}) {
  return requestToken(tenant, {
    grant_type: "client_credentials",
    client_id: SPA_CLIENT_ID,
    client_secret: tenant.clients.spa.clientSecret,
    scope: `${tenant.graph}/.default`,
    ...extra,
  });
}

describe("an application that does not exist", () => {
  it("is unknown at every endpoint, until it does", async () => {
    const { tenant, signIn } = await registered("none");
    const page = await signIn.start();
    expect(page.status).toBe(400);
    expect(await page.text()).toContain("AADSTS700016");
    expect((await appOnly(tenant)).body.error_codes).toEqual([700016]);
    expect((await signIn.refresh("x")).body).toMatchObject({
      error: "unauthorized_client",
      error_codes: [700016],
    });
    await changed(tenant, { exists: true });
    expect(await (await signIn.start()).text()).toContain("AADSTS50011");
    await changed(tenant, {
      redirectUris: [{ platform: "spa", uri: "http://localhost:3000/redirect" }],
    });
    expect((await signIn.start({ scope: "openid" })).status).toBe(200);
    expect((await appOnly(tenant)).body.error_codes).toEqual([7000215]);
  });
});

describe("redirect addresses", () => {
  it("are exact where the host is not this machine", async () => {
    const uri = "https://dialgate.example/redirect";
    const { tenant, signIn } = await registered({ redirectUris: [{ platform: "spa", uri }] });
    expect((await signIn.start({ redirect_uri: uri })).status).toBe(200);
    for (const other of ["https://dialgate.example:8443/redirect", "http://localhost:1/redirect"]) {
      expect(await (await signIn.start({ redirect_uri: other })).text()).toContain("AADSTS50011");
    }
    const out = await ask(
      `${tenant.authority}/oauth2/v2.0/logout?post_logout_redirect_uri=http://localhost:1/`,
    );
    expect(out.text).toContain("You are signed out");
  });

  it("of the platform web cannot be redeemed from a page", async () => {
    const uri = "http://localhost/redirect";
    const { signIn } = await registered({ redirectUris: [{ platform: "web", uri }] });
    const { status, body } = await signIn.redeem(await signIn.code("admin"));
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: "invalid_request", error_codes: [9002326] });
  });
});

describe("an API that is not exposed", () => {
  it("is no resource", async () => {
    const { tenant, signIn } = await registered({ exposesApi: false });
    const answer = fragmentOf(await signIn.start({ scope: `openid ${API}` }));
    expect(answer.get("error")).toBe("invalid_resource");
    expect(answer.get("error_description")).toMatch(/^AADSTS500011: /);
    const own = await appOnly(tenant, { scope: `api://${SPA_CLIENT_ID}/.default` });
    expect(own.body.error_codes).toEqual([500011]);
  });
});

describe("tokens of version 1", () => {
  it("name issuer, audience, client and person in their own way", async () => {
    const { tenant, signIn } = await registered({ tokenVersion: 1 });
    const scope = `${API} openid offline_access`;
    const { body } = await signIn.redeem(await signIn.code("admin", { scope }), scope);
    const claims = decodeJwt(body.access_token ?? "");
    expect(claims).toMatchObject({
      aud: `api://${SPA_CLIENT_ID}`,
      iss: `${emulator.url}/${tenant.id}/`,
      appid: SPA_CLIENT_ID,
      ver: "1.0",
      scp: "access_as_user",
      roles: ["Regions.Manage", "Regions.Approve"],
      upn: tenant.people[0]?.userName,
    });
    expect(claims).not.toHaveProperty("azp");
    expect(claims).not.toHaveProperty("preferred_username");
  });
});

describe("app roles", () => {
  it("that are not defined count for nothing", async () => {
    const { signIn } = await registered({ appRoles: ["Regions.Approve"] });
    const scope = `${API} openid offline_access`;
    const { body } = await signIn.redeem(await signIn.code("admin", { scope }), scope);
    expect(decodeJwt(body.access_token ?? "").roles).toEqual(["Regions.Approve"]);
  });

  it("are needed to sign in, where they are required", async () => {
    const { tenant, signIn } = await registered({ assignmentRequired: true });
    const refused = await chosen(signIn, tenant, "user", API);
    expect(refused.get("error")).toBe("access_denied");
    expect(refused.get("error_description")).toMatch(/^AADSTS50105: /);
    const reader = new SignIn(tenant);
    const scope = `${API} openid offline_access`;
    const first = await reader.redeem(await reader.code("reader", { scope }), scope);
    await changed(tenant, { assignments: { reader: [] } });
    const later = await reader.refresh(first.body.refresh_token ?? "", scope);
    expect(later.body).toMatchObject({ error: "invalid_grant", error_codes: [50105] });
  });
});

describe("consent", () => {
  it("is for each delegated permission, and is asked of anew at each redemption", async () => {
    const consent = { delegated: ["User.Read"] };
    const { tenant, signIn } = await registered({ consent });
    const refused = await chosen(signIn, tenant, "admin", API);
    expect(refused.get("error_description")).toMatch(/^AADSTS65001: /);
    const scope = "User.Read openid offline_access";
    const other = new SignIn(tenant);
    const first = await other.redeem(await other.code("admin", { scope }), scope);
    expect(decodeJwt(first.body.access_token ?? "").scp).toBe("User.Read");
    const early = await other.refresh(first.body.refresh_token ?? "", API);
    expect(early.body).toMatchObject({ error: "invalid_grant", suberror: "consent_required" });
    await changed(tenant, { consent: { delegated: ["User.Read", "access_as_user"] } });
    const late = await other.refresh(first.body.refresh_token ?? "", API);
    expect(late.status, JSON.stringify(late.body)).toBe(200);
  });

  it("to application permissions is what the application may do", async () => {
    const { tenant } = await registered({ consent: { application: ["AuditLog.Read.All"] } });
    const { body } = await appOnly(tenant);
    expect(decodeJwt(body.access_token ?? "").roles).toEqual(["AuditLog.Read.All"]);
    const headers = { authorization: `Bearer ${body.access_token}` };
    const applications = await ask(`${emulator.url}/v1.0/applications`, { headers });
    expect(applications.status).toBe(403);
  });
});

describe("secrets", () => {
  it("can be several, and can have expired", async () => {
    const secrets = [{ value: "old", expired: true }, { value: "new" }];
    const { tenant } = await registered({ secrets });
    expect((await appOnly(tenant, { client_secret: "new" })).status).toBe(200);
    const old = await appOnly(tenant, { client_secret: "old" });
    expect(old.body).toMatchObject({ error: "invalid_client", error_codes: [7000222] });
    expect((await appOnly(tenant)).body.error_codes).toEqual([7000215]);
  });
});

describe("delegated permissions that are refused as in an external tenant", () => {
  async function external() {
    const switches = { delegatedPermissions: "refused" };
    const tenant = await newTenant(emulator.url, { switches });
    return new SignIn(tenant);
  }

  it("are no scopes at all, but for User.Read", async () => {
    const signIn = await external();
    const answer = fragmentOf(await signIn.start());
    expect(answer.get("error")).toBe("invalid_client");
    expect(answer.get("error_description")).toMatch(/^AADSTS650053: .*EventListener/);
    const scope = "User.Read openid profile offline_access";
    const { body } = await signIn.redeem(await signIn.code("admin", { scope }), scope);
    expect(decodeJwt(body.access_token ?? "").scp).toBe("User.Read");
    const wider = await signIn.refresh(body.refresh_token ?? "", "Application.Read.All");
    expect(wider.body.error_codes).toEqual([650053]);
  });

  it("leave the own API as it is", async () => {
    const signIn = await external();
    const scope = `${API} openid offline_access`;
    const { body } = await signIn.redeem(await signIn.code("admin", { scope }), scope);
    expect(decodeJwt(body.access_token ?? "").aud).toBe(SPA_CLIENT_ID);
  });
});
