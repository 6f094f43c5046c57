import { SignJWT, generateKeyPair } from "jose";
import { describe, expect, it } from "vitest";
import { phoneListener } from "../testing/bodies";
import { callerOf, GraphCaller, LISTENERS, newTenant } from "../testing/graph";
import { ask, localEmulator } from "../testing/local";

const emulator = localEmulator();
const AUDITS = "/auditLogs/directoryAudits";

describe("who may do what", () => {
  it.each([
    ["admin", "GET", LISTENERS, 200],
    ["admin", "POST", LISTENERS, 201],
    ["admin", "GET", "/applications", 200],
    ["admin", "GET", AUDITS, 200],
    ["admin", "GET", "/me", 200],
    ["admin", "GET", "/organization", 200],
    ["reader", "GET", LISTENERS, 200],
    ["reader", "POST", LISTENERS, 403],
    ["reader", "GET", "/applications", 200],
    ["reader", "GET", AUDITS, 200],
    ["user", "GET", LISTENERS, 403],
    ["user", "POST", LISTENERS, 403],
    ["user", "GET", "/applications", 403],
    ["user", "GET", AUDITS, 403],
    ["user", "GET", "/me", 200],
    ["user", "GET", "/organization", 200],
    ["app", "GET", LISTENERS, 200],
    ["app", "POST", LISTENERS, 201],
    ["app", "GET", "/applications", 200],
    ["app", "GET", AUDITS, 200],
    ["app", "GET", "/me", 400],
    ["app", "GET", "/organization", 200],
  ] as const)("%s: %s %s is answered %i", async (who, method, path, status) => {
    const caller = await callerOf(await newTenant(emulator.url), who);
    const answer = await caller.send(method, path, method === "POST" ? phoneListener() : undefined);
    expect(answer.status).toBe(status);
    if (status === 403) {
      expect(answer.body.error).toMatchObject({
        code: "Authorization_RequestDenied",
        message: "Insufficient privileges to complete the operation.",
      });
    }
  });

  it.each([
    ["GET", LISTENERS, ["EventListener.Read.All"], 200],
    ["GET", LISTENERS, ["EventListener.ReadWrite.All"], 200],
    ["GET", LISTENERS, ["Application.Read.All"], 403],
    ["POST", LISTENERS, ["EventListener.Read.All"], 403],
    ["POST", LISTENERS, ["EventListener.ReadWrite.All"], 201],
    ["GET", "/applications", ["User.Read"], 403],
    ["GET", AUDITS, ["EventListener.ReadWrite.All"], 403],
    ["GET", "/me", ["AuditLog.Read.All"], 403],
  ] as const)(
    "an administrator: %s %s with %j is answered %i",
    async (method, path, scopes, status) => {
      const tenant = await newTenant(emulator.url);
      const caller = await callerOf(tenant, "admin", { scopes: [...scopes] });
      const answer = await caller.send(
        method,
        path,
        method === "POST" ? phoneListener() : undefined,
      );
      expect(answer.status).toBe(status);
    },
  );

  it("writes of every kind are kept from a reader", async () => {
    const tenant = await newTenant(emulator.url);
    const reader = await callerOf(tenant, "reader");
    const path = `${LISTENERS}/${tenant.landmarks.ownListenerId}`;
    const included = `${path}/conditions/applications/includeApplications`;
    for (const answer of [
      await reader.patch(path, phoneListener()),
      await reader.delete(path),
      await reader.post(included, { appId: "x" }),
      await reader.delete(`${included}/${tenant.landmarks.ownListener}`),
    ]) {
      expect(answer.status).toBe(403);
    }
  });
});

describe("tokens that are no good", () => {
  const withToken = async (authorization?: string) =>
    ask(`${emulator.url}/beta/me`, {
      headers: authorization === undefined ? {} : { authorization },
    });

  async function expect401(authorization?: string) {
    const { status, body } = await withToken(authorization);
    expect(status).toBe(401);
    expect(body.error?.code).toBe("InvalidAuthenticationToken");
  }

  it("none, nonsense and another scheme", async () => {
    await expect401();
    await expect401("Bearer nonsense");
    await expect401("Basic YTpi");
  });

  it("expired", async () => {
    const tenant = await newTenant(emulator.url);
    const caller = await callerOf(tenant, "admin", { expiresInSeconds: -10 });
    const { status, body } = await caller.get("/me");
    expect(status).toBe(401);
    expect(body.error?.message).toContain("expired");
  });

  it("signed by somebody else, or for somebody else", async () => {
    const tenant = await newTenant(emulator.url);
    const { privateKey } = await generateKeyPair("RS256");
    const forged = await new SignJWT({ tid: tenant.id, scp: "User.Read" })
      .setProtectedHeader({ alg: "RS256", kid: "local-tenant" })
      .setIssuer(tenant.issuer)
      .setAudience("https://graph.microsoft.com")
      .setExpirationTime("1h")
      .sign(privateKey);
    await expect401(`Bearer ${forged}`);
  });

  it("of a tenant that is gone", async () => {
    const tenant = await newTenant(emulator.url);
    const caller = await callerOf(tenant);
    await caller.control("DELETE", "");
    expect((await caller.get("/me")).status).toBe(401);
  });

  it("altered by one letter", async () => {
    const tenant = await newTenant(emulator.url);
    const answer = await ask(`${emulator.url}/_emulator/tenants/${tenant.id}/token`, {
      method: "POST",
      body: { person: "user" },
    });
    const [head, payload = "", signature] = String(answer.body.accessToken).split(".");
    const claims = Buffer.from(payload, "base64url")
      .toString()
      .replace('"idtyp":"user"', '"idtyp":"app"');
    const altered = [head, Buffer.from(claims).toString("base64url"), signature].join(".");
    expect((await new GraphCaller(tenant, altered).get("/me")).status).toBe(401);
  });
});

describe("tenants", () => {
  it("are told apart by the token alone", async () => {
    const one = await callerOf(await newTenant(emulator.url, { seed: "empty" }));
    const other = await callerOf(await newTenant(emulator.url, { seed: "empty" }));
    await one.post(LISTENERS, phoneListener());
    expect((await one.get(LISTENERS)).body.value).toHaveLength(1);
    expect((await other.get(LISTENERS)).body.value).toHaveLength(0);
    expect((await other.get("/organization")).body.value?.[0]?.id).toBe(other.tenant.id);
  });
});
