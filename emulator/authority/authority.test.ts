import { decodeJwt, decodeProtectedHeader } from "jose";
import { describe, expect, it } from "vitest";
import { CONFIDENTIAL_CLIENT_ID, CONFIDENTIAL_CLIENT_SECRET, SPA_CLIENT_ID } from "../constants";
import { newTenant } from "../testing/graph";
import { ask, localEmulator } from "../testing/local";
import { fragmentOf, requestToken, SignIn } from "../testing/signIn";

const emulator = localEmulator();

describe("signing in with code and PKCE", () => {
  it("ends with tokens as Entra shapes them", async () => {
    const tenant = await newTenant(emulator.url);
    const signIn = new SignIn(tenant);
    const { status, body, headers } = await signIn.redeem(await signIn.code("admin"));
    expect(status, JSON.stringify(body)).toBe(200);
    expect(headers.get("access-control-allow-origin")).toBe("http://localhost:3111");
    expect(body).toMatchObject({
      token_type: "Bearer",
      expires_in: 3600,
      ext_expires_in: 3600,
      refresh_token_expires_in: 86400,
      scope: expect.stringContaining("EventListener.ReadWrite.All") as string,
    });
    const [admin] = tenant.people;
    const info = JSON.parse(Buffer.from(body.client_info ?? "", "base64url").toString()) as unknown;
    expect(info).toEqual({ uid: admin?.oid, utid: tenant.id });

    expect(decodeProtectedHeader(body.access_token ?? "")).toMatchObject({
      alg: "RS256",
      typ: "JWT",
    });
    expect(decodeJwt(body.access_token ?? "")).toMatchObject({
      aud: "https://graph.microsoft.com",
      iss: tenant.issuer,
      oid: admin?.oid,
      tid: tenant.id,
      appid: SPA_CLIENT_ID,
      idtyp: "user",
      scp: expect.stringContaining("Application.Read.All") as string,
      wids: admin?.roles.map((role) => role.templateId),
    });
    expect(decodeJwt(body.id_token ?? "")).toMatchObject({
      aud: SPA_CLIENT_ID,
      iss: tenant.issuer,
      nonce: "n-1",
      oid: admin?.oid,
      tid: tenant.id,
      ver: "2.0",
      name: "Adele Vance",
      preferred_username: admin?.userName,
    });
  });

  it("shows a page that says what it is, with a button for each person", async () => {
    const tenant = await newTenant(emulator.url);
    const page = await new SignIn(tenant).start();
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain("<title>Sign in – local tenant</title>");
    expect(html).toContain('aria-label="Adele Vance, Authentication Extensibility Administrator');
    expect(html).toContain('aria-label="Rafael Ortiz, Global Reader');
    expect(html).toContain('aria-label="Una Keller, No directory role');
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("calls the application back with the state it sent", async () => {
    const tenant = await newTenant(emulator.url);
    const signIn = new SignIn(tenant);
    const page = await signIn.start();
    const answer = await signIn.choose(page.url, { person: tenant.people[1]?.oid ?? "" });
    expect(answer.headers.get("location")).toMatch(/^http:\/\/localhost:3111\/redirect#/);
    expect(fragmentOf(answer).get("state")).toBe("st|ate");
  });

  it("tells the application when the person cancels", async () => {
    const signIn = new SignIn(await newTenant(emulator.url));
    const page = await signIn.start();
    const answer = fragmentOf(await signIn.choose(page.url, { cancel: "yes" }));
    expect(answer.get("error")).toBe("access_denied");
    expect(answer.get("error_subcode")).toBe("cancel");
    expect(answer.get("error_description")).toMatch(/^AADSTS65004: .*Trace ID: .*Timestamp: /);
  });

  it("puts whom the application hints at first", async () => {
    const signIn = new SignIn(await newTenant(emulator.url));
    const page = await (await signIn.start({ login_hint: "una@contoso.example" })).text();
    expect(page.indexOf("Una Keller")).toBeLessThan(page.indexOf("Adele Vance"));
  });
});

describe("an ID token", () => {
  it("is not for Graph", async () => {
    const signIn = new SignIn(await newTenant(emulator.url));
    const { body } = await signIn.redeem(await signIn.code("admin"));
    const authorization = `Bearer ${body.id_token}`;
    const answer = await ask(`${emulator.url}/v1.0/me`, { headers: { authorization } });
    expect(answer.status).toBe(401);
    const good = { authorization: `Bearer ${body.access_token}` };
    expect((await ask(`${emulator.url}/v1.0/me`, { headers: good })).status).toBe(200);
  });
});

describe("a browser that is signed in already", () => {
  it("gets a code without a page, also with prompt=none", async () => {
    const tenant = await newTenant(emulator.url);
    const signIn = new SignIn(tenant);
    await signIn.code("reader");
    const answer = await signIn.start({ prompt: "none" });
    expect(answer.headers.get("x-frame-options")).toBeNull();
    expect(answer.headers.get("content-security-policy") ?? "").not.toContain("frame-ancestors");
    const { body } = await signIn.redeem(fragmentOf(answer).get("code") ?? "");
    expect(decodeJwt(body.id_token ?? "").oid).toBe(tenant.people[1]?.oid);
  });

  it("is asked again with prompt=select_account, and may become somebody else", async () => {
    const tenant = await newTenant(emulator.url);
    const signIn = new SignIn(tenant);
    await signIn.code("reader");
    const { body } = await signIn.redeem(await signIn.code("admin", { prompt: "select_account" }));
    expect(decodeJwt(body.access_token ?? "").oid).toBe(tenant.people[0]?.oid);
    const again = fragmentOf(await signIn.start({ prompt: "none" }));
    expect(again.get("code")).not.toBeNull();
  });

  it("is not who a hint in a silent request names", async () => {
    const signIn = new SignIn(await newTenant(emulator.url));
    await signIn.code("reader");
    const hint = { prompt: "none", login_hint: "adele@contoso.example" };
    expect(fragmentOf(await signIn.start(hint)).get("error")).toBe("login_required");
  });

  it("is signed out, straight back to the application", async () => {
    const tenant = await newTenant(emulator.url);
    const signIn = new SignIn(tenant);
    await signIn.code("reader");
    const url = new URL(`${tenant.authority}/oauth2/v2.0/logout`);
    url.searchParams.set("post_logout_redirect_uri", "http://localhost:3111/");
    url.searchParams.set("state", "bye");
    const answer = await signIn.browser.get(url.href);
    expect(answer.headers.get("location")).toBe("http://localhost:3111/?state=bye");
    const silent = fragmentOf(await signIn.start({ prompt: "none" }));
    expect(silent.get("error")).toBe("login_required");
    expect(silent.get("error_description")).toMatch(/^AADSTS50058: /);
  });

  it("keeps a session for each tenant", async () => {
    const signIn = new SignIn(await newTenant(emulator.url));
    const other = new SignIn(await newTenant(emulator.url));
    Object.assign(other, { browser: signIn.browser });
    await signIn.code("admin");
    await other.code("reader");
    expect(fragmentOf(await signIn.start({ prompt: "none" })).get("code")).not.toBeNull();
  });

  it("is of one tenant only", async () => {
    const signIn = new SignIn(await newTenant(emulator.url));
    await signIn.code("admin");
    const other = new SignIn(await newTenant(emulator.url));
    Object.assign(other, { browser: signIn.browser });
    expect(fragmentOf(await other.start({ prompt: "none" })).get("error")).toBe("login_required");
  });
});

describe("signing out", () => {
  it("shows a page where there is nowhere to go, or nowhere it may go", async () => {
    const tenant = await newTenant(emulator.url);
    for (const query of ["", "?post_logout_redirect_uri=https://elsewhere.example/"]) {
      const answer = await ask(`${tenant.authority}/oauth2/v2.0/logout${query}`);
      expect(answer.status).toBe(200);
      expect(answer.text).toContain("You are signed out");
    }
  });
});

describe("refresh tokens", () => {
  it("are good for every consented permission, however it is written", async () => {
    const signIn = new SignIn(await newTenant(emulator.url));
    const first = await signIn.redeem(await signIn.code("admin"));
    const scope = "https://graph.microsoft.com/AuditLog.Read.All openid offline_access";
    const { status, body } = await signIn.refresh(first.body.refresh_token ?? "", scope);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.scope).toContain("https://graph.microsoft.com/AuditLog.Read.All");
    expect(body.client_info).toBe(first.body.client_info);
    expect(body.refresh_token).toBeTruthy();
  });

  it("are gone when the sessions are expired", async () => {
    const tenant = await newTenant(emulator.url);
    const signIn = new SignIn(tenant);
    const first = await signIn.redeem(await signIn.code("admin"));
    await ask(`${emulator.url}/_emulator/tenants/${tenant.id}/expire-sessions`, { method: "POST" });
    const refreshed = await signIn.refresh(first.body.refresh_token ?? "");
    expect(refreshed.status).toBe(400);
    expect(refreshed.body).toMatchObject({ error: "invalid_grant", error_codes: [70008] });
    const silent = fragmentOf(await signIn.start({ prompt: "none" }));
    expect(silent.get("error")).toBe("login_required");
  });
});

describe("missing consent", () => {
  it("fails the sign-in, the silent request and the refresh", async () => {
    const tenant = await newTenant(emulator.url);
    const signIn = new SignIn(tenant);
    const first = await signIn.redeem(await signIn.code("admin"));
    await ask(`${emulator.url}/_emulator/tenants/${tenant.id}/switches`, {
      method: "PATCH",
      body: { consent: "missing" },
    });
    const silent = fragmentOf(await signIn.start({ prompt: "none" }));
    expect(silent.get("error")).toBe("interaction_required");
    expect(silent.get("error_description")).toMatch(/^AADSTS65001: /);
    const loud = fragmentOf(await signIn.start());
    expect(loud.get("error")).toBe("access_denied");
    expect(loud.get("error_description")).toMatch(/^AADSTS65001: /);
    const refreshed = await signIn.refresh(first.body.refresh_token ?? "");
    expect(refreshed.body).toMatchObject({ error: "invalid_grant", suberror: "consent_required" });
  });

  it("is not missing unless switched", async () => {
    const signIn = new SignIn(await newTenant(emulator.url, { switches: { consent: "granted" } }));
    expect(await signIn.code("admin", { prompt: "consent" })).not.toBe("");
  });
});

describe("what the authority refuses", () => {
  it("a tenant that does not exist", async () => {
    const unknown = `${emulator.url}/00000000-0000-4000-8000-000000000000`;
    const page = await ask(`${unknown}/oauth2/v2.0/authorize?client_id=${SPA_CLIENT_ID}`);
    expect(page.status).toBe(400);
    expect(page.text).toContain("AADSTS90002");
    const token = await ask(`${unknown}/oauth2/v2.0/token`, { method: "POST" });
    expect(token.body).toMatchObject({ error: "invalid_request", error_codes: [90002] });
  });

  it.each([
    "http://localhost:3111/other",
    "https://localhost:3111/redirect",
    "http://a.example/redirect",
  ])("the redirect address %s, without going there", async (redirect) => {
    const signIn = new SignIn(await newTenant(emulator.url));
    const page = await signIn.start({ redirect_uri: redirect });
    expect(page.status).toBe(400);
    expect(await page.text()).toContain("AADSTS50011");
  });

  it("a permission that does not exist", async () => {
    const signIn = new SignIn(await newTenant(emulator.url));
    const answer = fragmentOf(await signIn.start({ scope: "openid Coffee.Make" }));
    expect(answer.get("error_description")).toMatch(/^AADSTS650053: /);
  });

  it("a code without its verifier", async () => {
    const tenant = await newTenant(emulator.url);
    const code = await new SignIn(tenant).code("admin");
    const { status, body } = await new SignIn(tenant).redeem(code);
    expect(status).toBe(400);
    expect(body.error).toBe("invalid_grant");
  });
});

describe("the confidential client", () => {
  const form = {
    grant_type: "client_credentials",
    client_id: CONFIDENTIAL_CLIENT_ID,
    client_secret: CONFIDENTIAL_CLIENT_SECRET,
    scope: "https://graph.microsoft.com/.default",
  };

  it("gets a token with application permissions", async () => {
    const tenant = await newTenant(emulator.url);
    for (const scope of [form.scope, `${emulator.url}/.default`]) {
      const { status, body } = await requestToken(tenant, { ...form, scope });
      expect(status, JSON.stringify(body)).toBe(200);
      expect(body.scope).toBeUndefined();
      expect(decodeJwt(body.access_token ?? "")).toMatchObject({
        idtyp: "app",
        appid: CONFIDENTIAL_CLIENT_ID,
        tid: tenant.id,
        roles: expect.arrayContaining(["EventListener.ReadWrite.All"]) as string[],
      });
    }
  });

  it("gets none with a wrong secret or a scope that is not .default", async () => {
    const tenant = await newTenant(emulator.url);
    const wrong = await requestToken(tenant, { ...form, client_secret: "wrong" });
    expect(wrong.status).toBe(401);
    expect(wrong.body).toMatchObject({ error: "invalid_client", error_codes: [7000215] });
    const short = await requestToken(tenant, { ...form, scope: "User.Read" });
    expect(short.body).toMatchObject({ error: "invalid_scope", error_codes: [1002012] });
  });
});

describe("what clients discover", () => {
  it("is on Entra's paths, for every origin", async () => {
    const tenant = await newTenant(emulator.url);
    const { body, headers } = await ask(
      `${tenant.authority}/v2.0/.well-known/openid-configuration`,
    );
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(body).toMatchObject({
      issuer: tenant.issuer,
      token_endpoint: `${tenant.authority}/oauth2/v2.0/token`,
      end_session_endpoint: `${tenant.authority}/oauth2/v2.0/logout`,
    });
    const keys = await ask(String(body.jwks_uri));
    expect(keys.body.keys).toHaveLength(1);
    expect(keys.text).not.toContain('"d"');
  });

  it("includes where a tenant is discovered", async () => {
    const tenant = await newTenant(emulator.url);
    const query = `authorization_endpoint=${tenant.authority}/oauth2/v2.0/authorize`;
    const { body } = await ask(`${emulator.url}/common/discovery/instance?${query}`);
    expect(body.tenant_discovery_endpoint).toBe(
      `${tenant.authority}/v2.0/.well-known/openid-configuration`,
    );
  });
});
