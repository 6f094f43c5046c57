import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { DEFAULT_TENANT_ID } from "../constants";
import { APPLICATION_ID, phoneListener } from "../testing/bodies";
import { callerOf, LISTENERS, newAdmin, newTenant } from "../testing/graph";
import { ask, localEmulator } from "../testing/local";

const emulator = localEmulator();
const home = () => `${emulator.url}/_emulator`;

describe("the description", () => {
  it("tells all that is needed to use the default tenant", async () => {
    const { status, body } = await ask(home());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: "Dialgate local tenant",
      tenants: expect.arrayContaining([DEFAULT_TENANT_ID]) as string[],
      default: {
        id: DEFAULT_TENANT_ID,
        seed: "contoso",
        authority: `${emulator.url}/${DEFAULT_TENANT_ID}`,
        graph: emulator.url,
        issuer: `${emulator.url}/${DEFAULT_TENANT_ID}/v2.0`,
        clients: {
          spa: { clientId: expect.any(String) as string },
          confidential: { clientSecret: expect.any(String) as string },
        },
        people: [{ key: "admin" }, { key: "reader" }, { key: "user", roles: [] }],
        limits: { listeners: 249, listenersPerMinutePerTenant: 300 },
      },
      seeds: [{ name: "contoso" }, { name: "empty" }, { name: "large" }],
      switches: {
        secondListener: { values: ["allowed", "refused"], default: "allowed" },
        readLagSeconds: { default: 0 },
      },
      faults: { every: { description: expect.any(String) as string } },
    });
    expect(body.endpoints).toHaveLength(15);
  });

  it("is where the root leads", async () => {
    const response = await fetch(emulator.url, { redirect: "manual" });
    expect(response.headers.get("location")).toBe("/_emulator");
  });
});

describe("tenants", () => {
  it("are made from a seed, found, and deleted", async () => {
    const made = await ask(`${home()}/tenants`, {
      method: "POST",
      body: { seed: "empty", switches: { secondListener: "refused" }, limits: { listeners: 3 } },
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      seed: "empty",
      switches: { secondListener: "refused", handlerPatch: "merged" },
      limits: { listeners: 3, auditPer10Seconds: 5 },
    });
    const address = `${home()}/tenants/${String(made.body.id)}`;
    expect((await ask(address)).body).toEqual(made.body);
    expect((await ask(address, { method: "DELETE" })).status).toBe(204);
    expect((await ask(address)).status).toBe(404);
  });

  it("share client ids, but no id", async () => {
    const [one, other] = [await newTenant(emulator.url), await newTenant(emulator.url)];
    expect(one.id).not.toBe(other.id);
    expect(one.clients).toEqual(other.clients);
    expect(one.landmarks).toEqual(other.landmarks);
  });

  it("are contoso unless said otherwise, also without a body", async () => {
    const { status, body } = await ask(`${home()}/tenants`, { method: "POST" });
    expect(status).toBe(201);
    expect(body.seed).toBe("contoso");
  });

  it.each([
    { seed: "fabrikam" },
    { switches: { secondListener: "maybe" } },
    { switches: { unheard: "of" } },
    { limits: { listeners: -1 } },
    { coffee: true },
  ])("are not made from %j", async (body) => {
    const answer = await ask(`${home()}/tenants`, { method: "POST", body });
    expect(answer.status).toBe(400);
    expect(answer.body.error).toBeTruthy();
  });
});

describe("switches and limits", () => {
  it("are merged", async () => {
    const { control } = await callerWithControl();
    await control("PATCH", "/switches", { unknownCodes: "refused" });
    const { body } = await control("PATCH", "/switches", { readLagSeconds: 3 });
    expect(body).toMatchObject({ unknownCodes: "refused", readLagSeconds: 3, consent: "granted" });
    expect((await control("PATCH", "/switches", { readLagSeconds: -1 })).status).toBe(400);
    expect((await control("PATCH", "/limits", { listeners: 5 })).body).toMatchObject({
      listeners: 5,
    });
  });
});

describe("state", () => {
  it("is what is stored, whatever reads show", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty", switches: { readLagSeconds: 60 } });
    await admin.post(LISTENERS, phoneListener());
    expect((await admin.get(LISTENERS)).body.value).toEqual([]);
    const { body } = await admin.control("GET", "/state");
    expect(body.listeners).toHaveLength(1);
    expect(body.directoryAudits).toHaveLength(1);
    expect(body.applications).toHaveLength(43);
  });

  it("is planted without checking and seen at once", async () => {
    const admin = await newAdmin(emulator.url, { switches: { readLagSeconds: 60 } });
    const overlapping = { ...phoneListener({ id: "x", handler: { what: "ever" } }) };
    const applications = [{ appId: APPLICATION_ID, displayName: "Only one" }];
    const planted = await admin.control("PUT", "/state", {
      listeners: [overlapping],
      applications,
    });
    expect(planted.status).toBe(200);
    expect((await admin.get(`${LISTENERS}/x`)).body.handler).toEqual({ what: "ever" });
    expect((await admin.get("/applications")).body.value).toMatchObject(applications);
  });

  it("keeps what it is not given", async () => {
    const admin = await newAdmin(emulator.url);
    await admin.control("PUT", "/state", { applications: [] });
    const { body } = await admin.control("GET", "/state");
    expect(body.applications).toEqual([]);
    expect(body.listeners).toHaveLength(17);
    expect((await admin.control("PUT", "/state", { listeners: [{ id: "no type" }] })).status).toBe(
      400,
    );
  });
});

describe("the request log", () => {
  it("tells what was asked in order, without any token", async () => {
    const admin = await newAdmin(emulator.url);
    const app = await callerOf(admin.tenant, "app");
    await admin.get("/applications?$top=1");
    const sent = phoneListener();
    await app.post(LISTENERS, sent);
    await (await callerOf(admin.tenant, "user")).get(LISTENERS);
    await (await callerOf(admin.tenant, "admin", { expiresInSeconds: -5 })).get("/me");
    const { body, text } = await admin.control("GET", "/requests");
    const { spa, confidential } = admin.tenant.clients;
    const user = "adele@contoso.example";
    expect(body).toMatchObject([
      {
        method: "GET",
        path: "/beta/applications?$top=1",
        status: 200,
        clientId: spa.clientId,
        user,
      },
      { method: "POST", status: 201, clientId: confidential.clientId, user: null, body: sent },
      { status: 403, user: "una@contoso.example" },
      { status: 401, clientId: null, user: null },
    ]);
    expect(text).not.toMatch(/bearer|eyJ/i);
    expect((await admin.control("DELETE", "/requests")).status).toBe(204);
    expect((await admin.control("GET", "/requests")).body).toEqual([]);
  });
});

describe("tokens", () => {
  it("are of a person or of the application", async () => {
    const { control } = await callerWithControl();
    expect((await control("POST", "/token", { person: "reader" })).status).toBe(200);
    expect((await control("POST", "/token", { appOnly: true })).status).toBe(200);
    expect((await control("POST", "/token", { person: "nobody" })).status).toBe(400);
    expect((await control("POST", "/token", {})).status).toBe(400);
  });
});

describe("who may use the control API", () => {
  function statusWith(headers: Record<string, string>): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      request(home(), { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on("error", reject)
        .end();
    });
  }

  it.each([
    [{ host: "localhost:4400" }, 200],
    [{ host: "127.0.0.1" }, 200],
    [{ host: "[::1]:4400" }, 200],
    [{ host: "localhost", origin: "http://localhost:3000" }, 200],
    [{ host: "localhost", origin: "http://127.0.0.1:3000" }, 200],
    [{ host: "emulator.example" }, 403],
    [{ host: "localhost.example" }, 403],
    [{ host: "localhost", origin: "https://elsewhere.example" }, 403],
    [{ host: "localhost", origin: "null" }, 403],
  ])("%j is answered %i", async (headers: Record<string, string>, status) => {
    expect(await statusWith(headers)).toBe(status);
  });
});

describe("mistakes", () => {
  it("are explained", async () => {
    const { tenant } = await callerWithControl();
    expect((await ask(`${home()}/nothing`)).status).toBe(404);
    expect((await ask(`${home()}/tenants/${tenant.id}/nothing`)).status).toBe(404);
    expect((await ask(`${home()}/tenants/none/state`)).status).toBe(404);
    const bad = await fetch(`${home()}/tenants`, { method: "POST", body: "{" });
    expect(bad.status).toBe(400);
  });
});

async function callerWithControl() {
  const admin = await newAdmin(emulator.url);
  return { tenant: admin.tenant, control: admin.control.bind(admin) };
}
