import { describe, expect, it } from "vitest";
import { phoneListener } from "../testing/bodies";
import { LISTENERS, newAdmin, type GraphCaller } from "../testing/graph";
import { ask, localEmulator } from "../testing/local";
import { fragmentOf, SignIn } from "../testing/signIn";

const emulator = localEmulator();

async function inject(admin: GraphCaller, fault: object): Promise<string> {
  const { status, body } = await admin.control("POST", "/faults", fault);
  expect(status).toBe(201);
  return String(body.id);
}

async function statuses(admin: GraphCaller, path: string, count: number): Promise<number[]> {
  const answers: number[] = [];
  for (let index = 0; index < count; index += 1) answers.push((await admin.get(path)).status);
  return answers;
}

describe("which requests a fault hits", () => {
  it("once, unless told otherwise", async () => {
    const admin = await newAdmin(emulator.url);
    await inject(admin, { status: 503 });
    expect(await statuses(admin, "/me", 3)).toEqual([503, 200, 200]);
  });

  it("n times, or until cleared", async () => {
    const admin = await newAdmin(emulator.url);
    await inject(admin, { status: 500, times: 2 });
    expect(await statuses(admin, "/me", 3)).toEqual([500, 500, 200]);
    const id = await inject(admin, { status: 500, times: "always" });
    expect(await statuses(admin, "/me", 4)).toEqual([500, 500, 500, 500]);
    await admin.control("DELETE", `/faults/${id}`);
    expect(await statuses(admin, "/me", 1)).toEqual([200]);
  });

  it("after some, and every nth", async () => {
    const admin = await newAdmin(emulator.url);
    await inject(admin, { status: 500, times: "always", skip: 1, every: 3 });
    expect(await statuses(admin, "/me", 7)).toEqual([200, 200, 200, 500, 200, 200, 500]);
    await admin.control("DELETE", "/faults");
    await inject(admin, { status: 500, times: 1, skip: 2 });
    expect(await statuses(admin, "/me", 4)).toEqual([200, 200, 500, 200]);
  });

  it("of a method and a path after the version, with the query", async () => {
    const admin = await newAdmin(emulator.url);
    await inject(admin, { status: 500, times: "always", method: "post", path: "^/identity/" });
    expect((await admin.get(LISTENERS)).status).toBe(200);
    expect((await admin.post(LISTENERS, phoneListener())).status).toBe(500);
    await admin.control("DELETE", "/faults");
    await inject(admin, { status: 500, times: "always", path: "^/applications\\?\\$top=7$" });
    expect((await admin.get("/v1.0/applications?$top=7")).status).toBe(500);
    expect((await admin.get("/applications?$top=8")).status).toBe(200);
  });

  it("of this tenant only", async () => {
    const admin = await newAdmin(emulator.url);
    const other = await newAdmin(emulator.url);
    await inject(admin, { status: 500, times: "always" });
    expect(await statuses(other, "/me", 1)).toEqual([200]);
  });

  it("inside a batch too", async () => {
    const admin = await newAdmin(emulator.url);
    await inject(admin, { status: 503, path: "^/me$" });
    const requests = [{ id: "1", method: "GET", url: "/me" }];
    const { status, body } = await admin.post("/$batch", { requests });
    expect(status).toBe(200);
    expect(body.responses).toMatchObject([{ status: 503 }]);
  });
});

describe("what a fault does", () => {
  it("answers a status with Retry-After and a code, and applies nothing", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    await inject(admin, { status: 429, retryAfter: 2 });
    const answer = await admin.post(LISTENERS, phoneListener());
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("2");
    expect(answer.body.error?.code).toBe("TooManyRequests");
    await inject(admin, { status: 400, code: "MyOwn" });
    expect((await admin.get("/me")).body.error?.code).toBe("MyOwn");
    expect((await admin.get(LISTENERS)).body.value).toEqual([]);
  });

  it("cuts the connection before anything is applied", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    await inject(admin, { method: "POST", cut: "before" });
    await expect(admin.post(LISTENERS, phoneListener())).rejects.toThrow();
    expect((await admin.get(LISTENERS)).body.value).toEqual([]);
  });

  it("cuts the connection after the write was applied", async () => {
    const admin = await newAdmin(emulator.url, { seed: "empty" });
    await inject(admin, { method: "POST", cut: "after" });
    await expect(admin.post(LISTENERS, phoneListener())).rejects.toThrow();
    expect((await admin.get(LISTENERS)).body.value).toHaveLength(1);
  });

  it("answers what is no JSON", async () => {
    const admin = await newAdmin(emulator.url);
    await inject(admin, { garbage: true });
    const { status, text } = await admin.get("/me");
    expect(status).toBe(200);
    expect(() => JSON.parse(text) as unknown).toThrow();
  });

  it("delays, then lets pass", async () => {
    const admin = await newAdmin(emulator.url);
    await inject(admin, { delayMs: 120 });
    const start = performance.now();
    expect((await admin.get("/me")).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(115);
  });

  it("is told in the request log and in its hits", async () => {
    const admin = await newAdmin(emulator.url);
    const id = await inject(admin, { status: 503, skip: 1, times: 5 });
    await statuses(admin, "/me", 3);
    const log = await admin.control("GET", "/requests");
    expect(log.body).toMatchObject([{ status: 200 }, { status: 503, fault: "status 503" }, {}]);
    const faults = await admin.control("GET", "/faults");
    expect(faults.body).toMatchObject([{ id, matches: 3, hits: 2 }]);
  });
});

describe("faults of the authority", () => {
  it("hit its paths, and Graph's not", async () => {
    const admin = await newAdmin(emulator.url);
    const token = { target: "authority", path: "^/oauth2/v2.0/token" };
    await inject(admin, { ...token, status: 503, retryAfter: 1 });
    const signIn = new SignIn(admin.tenant);
    const code = await signIn.code("admin");
    const failed = await signIn.redeem(code);
    expect(failed.status).toBe(503);
    expect(failed.body).toMatchObject({ error: "temporarily_unavailable" });
    expect((await admin.get("/me")).status).toBe(200);
    expect((await signIn.redeem(code)).status).toBe(200);
  });

  it("cut connections and answer garbage", async () => {
    const admin = await newAdmin(emulator.url);
    const openid = `${admin.tenant.authority}/v2.0/.well-known/openid-configuration`;
    await inject(admin, { target: "authority", cut: "before" });
    await expect(ask(openid)).rejects.toThrow();
    await inject(admin, { target: "authority", garbage: true });
    expect((await ask(openid)).body).toEqual({});
    expect((await ask(openid)).body.issuer).toBe(admin.tenant.issuer);
  });
});

describe("a fault that makes no sense", () => {
  it.each([
    { status: 200 },
    { path: "(" },
    { every: 0 },
    { times: 0 },
    { cut: "sideways" },
    { coffee: 1 },
  ])("is refused: %j", async (fault) => {
    const admin = await newAdmin(emulator.url);
    expect((await admin.control("POST", "/faults", fault)).status).toBe(400);
  });
});

describe("faults of the authority with a number", () => {
  const authorize = { target: "authority", path: "^/oauth2/v2.0/authorize", number: 53003 };

  it("are told to the application in the redirect, in the mode it asked for", async () => {
    const admin = await newAdmin(emulator.url);
    const signIn = new SignIn(admin.tenant);
    await inject(admin, { ...authorize, code: "access_denied", times: 2 });
    const answer = fragmentOf(await signIn.start());
    expect(answer.get("error")).toBe("access_denied");
    expect(answer.get("error_description")).toMatch(/^AADSTS53003: .*Trace ID: /);
    expect(answer.get("state")).toBe("st|ate");
    const query = await signIn.start({ response_mode: "query" });
    const { searchParams } = new URL(query.headers.get("location") ?? "");
    expect(searchParams.get("error")).toBe("access_denied");
    expect((await signIn.start()).status).toBe(200);
  });

  it("go nowhere that is not registered", async () => {
    const admin = await newAdmin(emulator.url);
    await inject(admin, authorize);
    const redirect = { redirect_uri: "https://elsewhere.example/redirect" };
    const answer = await new SignIn(admin.tenant).start(redirect);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("location")).toBeNull();
  });

  it("are in the body of a token request", async () => {
    const admin = await newAdmin(emulator.url);
    const path = "^/oauth2/v2.0/token";
    await inject(admin, { target: "authority", path, number: 50076, code: "invalid_grant" });
    const { status, body } = await new SignIn(admin.tenant).refresh("x");
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: "invalid_grant", error_codes: [50076] });
  });
});
