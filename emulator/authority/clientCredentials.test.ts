import { decodeJwt } from "jose";
import { describe, expect, it } from "vitest";
import { SPA_CLIENT_ID } from "../constants";
import { phoneListener } from "../testing/bodies";
import { GraphCaller, LISTENERS, newTenant } from "../testing/graph";
import { localEmulator } from "../testing/local";
import { requestToken } from "../testing/signIn";

const emulator = localEmulator();

async function asked(extra: Record<string, string> = {}, without: string[] = []) {
  const tenant = await newTenant(emulator.url, { seed: "empty" });
  const form = {
    grant_type: "client_credentials",
    client_id: tenant.clients.spa.clientId,
    client_secret: tenant.clients.spa.clientSecret,
    scope: `${tenant.graph}/.default`,
    ...extra,
  };
  const kept = Object.entries(form).filter(([name]) => !without.includes(name));
  return { tenant, ...(await requestToken(tenant, Object.fromEntries(kept))) };
}

describe("Dialgate on its own", () => {
  it("gets a token for Graph with what is consented", async () => {
    const { status, body, tenant } = await asked();
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({ token_type: "Bearer", expires_in: 3600, ext_expires_in: 3600 });
    expect(body).not.toHaveProperty("refresh_token");
    expect(decodeJwt(body.access_token ?? "")).toMatchObject({
      aud: "https://graph.microsoft.com",
      iss: tenant.issuer,
      appid: SPA_CLIENT_ID,
      app_displayname: "Dialgate",
      idtyp: "app",
      roles: [
        "EventListener.ReadWrite.All",
        "Application.Read.All",
        "AuditLog.Read.All",
        "Organization.Read.All",
      ],
    });
  });

  it("is named by the audit log", async () => {
    const { tenant, body } = await asked();
    const app = new GraphCaller(tenant, body.access_token ?? "");
    expect((await app.post(LISTENERS, phoneListener())).status).toBe(201);
    const { directoryAudits } = (await app.control("GET", "/state")).body;
    expect(directoryAudits).toMatchObject([
      { initiatedBy: { user: null, app: { appId: SPA_CLIENT_ID, displayName: "Dialgate" } } },
    ]);
  });

  it("gets a token for its own API, without a scope and without a role", async () => {
    const { body } = await asked({ scope: `api://${SPA_CLIENT_ID}/.default` });
    const claims = decodeJwt(body.access_token ?? "");
    expect(claims).toMatchObject({ aud: SPA_CLIENT_ID, idtyp: "app", azpacr: "1", ver: "2.0" });
    expect(claims).not.toHaveProperty("scp");
    expect(claims).not.toHaveProperty("roles");
  });

  it.each([
    [{ client_secret: "wrong" }, [], 401, "invalid_client", 7000215],
    [{}, ["client_secret"], 401, "invalid_client", 7000218],
    [{ client_id: "x" }, [], 400, "unauthorized_client", 700016],
    [{ scope: "User.Read" }, [], 400, "invalid_scope", 1002012],
    [{}, ["scope"], 400, "invalid_scope", 1002012],
    [{ scope: "https://vault.example/.default" }, [], 400, "invalid_resource", 500011],
  ])("is refused with %j without %j", async (extra, without, status, error, number) => {
    const answer = await asked(extra, without);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ error, error_codes: [number] });
  });
});
