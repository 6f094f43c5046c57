import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { GET as getListeners } from "@/app/api/listeners/route";
import { GET as getTimeline } from "@/app/api/timeline/route";
import { Tenant } from "@/emulator/client";
import { authenticate } from "@/lib/auth/server/authenticate";
import { speakInTests } from "@/lib/i18n/server/speaking.fixture";
import { inRequest } from "@/lib/log/context";
import { logFailure } from "@/lib/log/failure";
import { hearLog } from "@/lib/log/lines.fixture";
import { recordHeaders, type Recorder } from "./recorder.fixture";

vi.hoisted(() => vi.stubEnv("LOG_LEVEL", "debug"));

const heard = hearLog();
const inLocale = speakInTests();
const ID = "0f8fad5b-d9cb-469f-a165-70867728950e";
let tenant: Tenant;
let recorder: Recorder;

beforeAll(async () => {
  tenant = await Tenant.create();
  recorder = await recordHeaders(tenant.info.graph);
  vi.stubEnv("GRAPH_CREDENTIAL", "delegated");
  vi.stubEnv("ENTRA_TENANT_ID", tenant.info.id);
  vi.stubEnv("ENTRA_CLIENT_ID", tenant.info.clients.spa.clientId);
  vi.stubEnv("GRAPH_URL", recorder.url);
});

afterAll(async () => {
  recorder.close();
  await tenant.delete();
});

afterEach(() => tenant.clearFaults());

function ask(token: string | null, headers: Record<string, string> = {}): Request {
  const request = new Request("http://localhost/api/listeners?cursor=name", {
    headers: { "x-request-id": ID, ...headers },
  });
  if (token !== null) request.headers.set("authorization", `Bearer ${token}`);
  return request;
}

describe("a read", () => {
  test("takes its id to Graph, and is told at the level of debugging alone", async () => {
    const answer = await getListeners(ask(await tenant.token()));
    expect(answer.status).toBe(200);
    expect(recorder.take().map((each) => each["client-request-id"])).toEqual([ID]);
    expect(heard.lines().map(({ level, event }) => [level, event])).toEqual([
      ["debug", "graph-call"],
      ["debug", "request-served"],
    ]);
    expect(heard.lines("request-served")[0]).toMatchObject({
      ...{ request: ID, route: "GET /api/listeners", needs: "read", tenant: tenant.info.id },
      whoName: expect.stringContaining("@") as unknown,
    });
  });

  test("makes an id where none is given, or another text than one", async () => {
    for (const given of ["", "1", `${ID} x`, `{${ID}}`]) {
      await getListeners(ask(await tenant.token(), { "x-request-id": given }));
      const [id] = recorder.take().map((each) => each["client-request-id"]);
      expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(id).not.toBe(ID);
      expect(heard.lines("request-served").at(-1)?.["request"]).toBe(id);
    }
  });
});

describe("what is refused is told like a write", () => {
  test("a request without a token", async () => {
    expect((await getListeners(ask(null))).status).toBe(401);
    expect(recorder.take()).toEqual([]);
    const [line, ...others] = heard.lines();
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      ...{ level: "warn", event: "request-denied", code: "unauthenticated", request: ID },
      ...{ route: "GET /api/listeners", needs: "read" },
      message: "The request carries no access token.",
    });
    expect(line).not.toHaveProperty("who");
  });

  test("in English, while whoever asked is answered in their language", async () => {
    const token = await tenant.token();
    await tenant.fault({ cut: "after", path: "authenticationEventListeners", times: "always" });
    const refused = [
      await inLocale("de", () => getListeners(ask(null))),
      await inLocale("ja", () => getListeners(ask(token))),
    ];
    const told: unknown[] = await Promise.all(refused.map((answer) => answer.json()));
    expect(told).toMatchObject([
      { error: { message: "Die Anforderung enthält kein Zugriffstoken." } },
      { error: { message: "応答を受け取る前に、Graphとの接続が失われました。" } },
    ]);
    expect(heard.lines("request-denied")[0]?.["message"]).toBe(
      "The request carries no access token.",
    );
    const lost = "The connection to Graph was lost before it answered.";
    expect(heard.lines("request-failed")[0]?.["message"]).toBe(lost);
    expect(heard.lines("graph-refused").map(({ message }) => message)).toContain(lost);
  });

  test("a token of another tenant, with the reason, and without the token", async () => {
    const other = await Tenant.create({ seed: "empty" });
    const token = await other.token();
    expect((await getListeners(ask(token))).status).toBe(401);
    expect(heard.lines("request-denied")[0]?.["message"]).toMatch(
      /^The access token is of another/,
    );
    expect(heard.text()).not.toContain(token.slice(0, 20));
    await other.delete();
  });

  test("what Graph forbids, with who wanted it and Graph's own id", async () => {
    const answer = await getTimeline(ask(await tenant.token({ person: "user" })));
    expect(answer.status).toBe(403);
    const who = { tenant: tenant.info.id, whoName: expect.stringContaining("@") as unknown };
    for (const event of ["graph-refused", "request-denied"])
      expect(heard.lines(event)[0]).toMatchObject({
        ...{ level: "warn", request: ID, code: "forbidden", ...who },
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
      });
    expect(heard.lines("graph-refused")[0]).toMatchObject({
      ...{ method: "GET", resource: "/v1.0/auditLogs/directoryAudits", status: 403 },
    });
  });

  test("a wait that Graph asks for", async () => {
    await tenant.fault({
      status: 429,
      retryAfter: 40,
      path: "authenticationEventListeners",
    });
    expect((await getListeners(ask(await tenant.token()))).status).toBe(429);
    expect(heard.lines("graph-refused")[0]).toMatchObject({ status: 429, retryAfterSeconds: 40 });
    expect(heard.lines("request-failed")[0]).toMatchObject({
      ...{ code: "throttled", retryAfterSeconds: 40, request: ID },
    });
  });

  test("an app role that is missing, with who lacks it", async () => {
    const authority = await startAuthority();
    const config = {
      ...{ tenantId: tenant.info.id, clientId: tenant.info.clients.spa.clientId },
      ...{ graphCredential: "application" as const, graphUrl: tenant.info.graph, port: 0 },
      ...{ host: "localhost", trustedProxies: 0 },
      ...{ publicUrl: null, graphLagSeconds: 40, drainSeconds: 0, local: true },
      authorityUrl: authority.url,
    };
    const token = await authority.sign(config, ["Regions.Read"]);
    const context = { request: ID, route: "action save", needs: "manage" };
    await inRequest(context, async () => {
      const caller = await authenticate(token, config, "manage");
      if (!caller.ok) logFailure(caller.error);
    });
    expect(heard.lines("request-denied")).toEqual([
      expect.objectContaining({
        ...{ ...context, code: "role-missing", tenant: tenant.info.id },
        ...{ who: "11111111-2222-4333-8444-555555555555", whoName: "reader@contoso.example" },
      }),
    ]);
    expect(heard.text()).not.toContain(token.slice(0, 20));
    authority.close();
  });
});

/** Signs tokens for Dialgate's own API with a key that it offers where Entra does. */
async function startAuthority() {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const key = { ...(await exportJWK(publicKey)), kid: "one", alg: "RS256", use: "sig" };
  const server = createServer((_, response) => {
    response.setHeader("content-type", "application/json").end(JSON.stringify({ keys: [key] }));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url,
    close: () => void server.close(),
    sign: ({ tenantId, clientId }: { tenantId: string; clientId: string }, roles: string[]) =>
      new SignJWT({
        ...{ tid: tenantId, ver: "2.0", azp: clientId, scp: "access_as_user", roles },
        ...{ oid: "11111111-2222-4333-8444-555555555555" },
        preferred_username: "reader@contoso.example",
      })
        .setProtectedHeader({ alg: "RS256", kid: "one" })
        .setIssuer(`${url}/${tenantId}/v2.0`)
        .setAudience(clientId)
        .setIssuedAt()
        .setNotBefore("0s")
        .setExpirationTime("5m")
        .sign(privateKey),
  };
}
