import type { APIRequestContext, Page } from "@playwright/test";
import { Tenant } from "../emulator/client";
import { Forger } from "./support/crafted";
import { saveButton, stageKenya } from "./support/saves";
import type { Watch } from "./support/watch";
import { expect, test } from "./support/test";

/** What is sent in place of a good token, and how it is refused. */
type Row = readonly [what: string, token: string, word: RegExp];

type Claims = Readonly<Record<string, unknown>>;

const OTHER_ID = "00000000-0000-4000-8000-000000000000";
const NOW = Math.floor(Date.now() / 1000);

/** Refused by the server itself, with the application's credential. */
async function strangeTokens(tenant: Tenant, other: Tenant): Promise<readonly Row[]> {
  const forger = await Forger.of(tenant);
  const api = (claims: Claims) => tenant.token({ person: "admin", api: true, claims });
  const { clientId } = tenant.info.clients.spa;
  return [
    ["nothing", "", /carries no access token|not a bearer token/],
    ["garbage", "c2VjcmV0LW9mLW5vYm9keQ", /is no JSON Web Token/],
    ["three parts of nothing", "a.b.c", /is no JSON Web Token/],
    ["alg none", forger.unsigned("none"), /is no JSON Web Token|not allowed|not authentic/],
    ["alg None", forger.unsigned("None"), /is no JSON Web Token|not allowed|not authentic/],
    ["HS256 with the public key", forger.byPublicKey(), /signed in a way not allowed/],
    ["a key of one's own, by the authority's name", forger.byOwnKey({}), /is not authentic/],
    ["an unknown key", forger.byOwnKey({ kid: "unknown" }), /unknown key/],
    ["a key in the header", forger.byOwnKey({ jwk: forger.jwk }), /is not authentic/],
    [
      "an address of keys in the header",
      forger.byOwnKey({ jku: "https://evil.example/keys", kid: "x" }),
      /unknown key/,
    ],
    [
      "a critical extension",
      forger.byOwnKey({ crit: ["exp"], exp: 1 }),
      /of a kind that is not taken/,
    ],
    [
      "another role, under a true signature",
      forger.tampered({ roles: ["Regions.Manage"], x: 1 }),
      /is not authentic/,
    ],
    [
      "another issuer",
      await api({ iss: `https://evil.example/${tenant.info.id}/v2.0` }),
      /another authority/,
    ],
    [
      "the issuer of version 1.0",
      await api({ iss: `${tenant.info.graph}/${tenant.info.id}/` }),
      /another authority/,
    ],
    ["another audience", await api({ aud: OTHER_ID }), /meant for another API/],
    ["several audiences", await api({ aud: [clientId, OTHER_ID] }), /meant for another API/],
    ["another tenant in the claims", await api({ tid: OTHER_ID }), /of another tenant/],
    ["no tenant", await api({ tid: null }), /of another tenant/],
    [
      "another tenant's token",
      await other.token({ person: "admin", api: true }),
      /another tenant|unknown key/,
    ],
    ["version 1.0", await api({ ver: "1.0" }), /requestedAccessTokenVersion/],
    ["another client", await api({ azp: OTHER_ID }), /issued to another application/],
    ["no client", await api({ azp: null }), /issued to another application/],
    ["expired", await api({ exp: NOW - 120, nbf: NOW - 3600, iat: NOW - 3600 }), /has expired/],
    ["not valid yet", await api({ nbf: NOW + 600 }), /is not valid yet/],
    ["without an end", await api({ exp: null }), /how long it is valid/],
    [
      "an id token",
      await api({ scp: null, azp: null, roles: null, nonce: "n" }),
      /does not have the scope/,
    ],
    ["of Graph", await tenant.token(), /version 1\.0|another API/],
    [
      "an application's own",
      await api({ idtyp: "app", scp: null, name: null }),
      /of an application, not of a person/,
    ],
    [
      "an application's own for Graph",
      await tenant.token({ appOnly: true }),
      /version 1\.0|of an application/,
    ],
    ["without a scope", await api({ scp: null }), /does not have the scope/],
    ["another scope", await api({ scp: "User.Read" }), /does not have the scope/],
    [
      "a scope that begins alike",
      await api({ scp: "access_as_user_too" }),
      /does not have the scope/,
    ],
    ["no person", await api({ oid: null }), /whose it is/],
  ];
}

/** Refused for what the person may do; `reads` where that is to read. */
async function weakTokens(tenant: Tenant) {
  const api = (claims: Claims) => tenant.token({ person: "admin", api: true, claims });
  return [
    { what: "no role", token: await api({ roles: null }), reads: false },
    {
      what: "no role of Dialgate's",
      token: await api({ roles: ["Admin", "regions.manage"] }),
      reads: false,
    },
    {
      what: "the reader's role",
      token: await tenant.token({ person: "reader", api: true }),
      reads: true,
    },
    {
      what: "the approver's role alone",
      token: await api({ roles: ["Regions.Approve"] }),
      reads: true,
    },
  ];
}

function readsOf(tenant: Tenant): readonly string[] {
  const listener = tenant.landmark("sharedListenerId");
  return ["/api/listeners", `/api/listeners/${listener}`, "/api/applications", "/api/timeline"];
}

/** A save as the page would send it, to be sent again with another token in it. */
interface Save {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Takes it from the page of an application, and leaves the page: nothing else is asked then. */
async function capturedSave(page: Page, watched: Watch): Promise<Save> {
  watched.expect(/^console: .*ERR_FAILED/);
  await stageKenya(page);
  await page.getByRole("button", { name: "Review changes" }).click();
  const sent = page.waitForRequest((each) => each.headers()["next-action"] !== undefined);
  await page.route(/\/apps\//, (route) => route.abort(), { times: 1 });
  // What became of the save the page cannot know, so it looks.
  const look = page.waitForResponse(/\/api\/listeners$/);
  await saveButton(page).click();
  const request = await sent;
  await look;
  await page.goto("about:blank");
  const { "next-action": action = "", "content-type": type = "" } = request.headers();
  const origin = new URL(request.url()).origin;
  const headers = { "next-action": action, "content-type": type, origin };
  return { url: request.url(), headers, body: request.postData() ?? "" };
}

async function saveWith(request: APIRequestContext, save: Save, token: string) {
  const body = save.body.replace(/eyJ[\w-]+\.[\w-]+\.[\w-]+/, token);
  expect(body).not.toBe(save.body);
  const answer = await request.post(save.url, { headers: save.headers, data: body });
  return { status: answer.status(), text: await answer.text() };
}

test("no token but one of this tenant, client and API opens a route or an action", async ({
  page,
  request,
  server,
  tenant,
  credential,
  watched,
  openApplication,
}) => {
  test.skip(credential === "delegated", "Graph judges its own tokens; see the next test.");
  const other = await Tenant.create({ seed: "empty" });
  const rows = await strangeTokens(tenant, other);
  await openApplication("woodgroveGroceries");
  const save = await capturedSave(page, watched);
  const before = await tenant.requests();

  for (const [what, token, word] of rows) {
    const headers = { authorization: `Bearer ${token}` };
    for (const path of ["/api/account", ...readsOf(tenant)]) {
      const answer = await request.get(server.url + path, { headers });
      const text = await answer.text();
      expect(answer.status(), `${path} with ${what}`).toBe(401);
      expect(text, `${path} with ${what}`).toMatch(word);
      if (token !== "") expect(text).not.toContain(token);
    }
    const { text } = await saveWith(request, save, token);
    expect(text, `a save with ${what}`).toMatch(token === "" ? /did not understand/ : word);
  }
  for (const { what, token, reads } of await weakTokens(tenant)) {
    const { text } = await saveWith(request, save, token);
    expect(text, `a save with ${what}`).toMatch(/does not have the app role Regions\.Manage/);
    if (reads) continue;
    for (const path of readsOf(tenant)) {
      const answer = await request.get(server.url + path, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(answer.status(), `${path} with ${what}`).toBe(403);
      expect(await answer.text()).toContain("role-missing");
    }
  }
  expect(await tenant.requests()).toEqual(before);
  expect(await other.requests()).toEqual([]);
  await other.delete();
});

test("keys that the authority changes are taken up without a restart", async ({
  request,
  server,
  tenant,
  credential,
}) => {
  test.skip(credential === "delegated", "There Graph judges.");
  const status = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` };
    return (await request.get(`${server.url}/api/listeners`, { headers })).status();
  };
  const mint = () => tenant.token({ person: "admin", api: true });
  const old = await mint();
  expect(await status(old)).toBe(200);
  await tenant.rotateKeys();
  const renewed = await mint();
  // An unknown key is asked for, though not at every request.
  await expect.poll(() => status(renewed)).toBe(200);
  expect(await status(old)).toBe(200);
  await tenant.rotateKeys(true);
  const third = await mint();
  await expect.poll(() => status(third)).toBe(200);
  expect(await status(old)).toBe(401);
});

/** Refused with the token of who signed in: by the server where it can read them, else by Graph. */
async function tokensForGraph(tenant: Tenant, other: Tenant): Promise<readonly Row[]> {
  const graph = (claims: Claims, expiresInSeconds?: number) =>
    tenant.token({ person: "admin", claims, ...(expiresInSeconds && { expiresInSeconds }) });
  const api = (claims: Claims) => tenant.token({ person: "admin", api: true, claims });
  const forger = await Forger.of(tenant);
  return [
    ["garbage", "c2VjcmV0LW9mLW5vYm9keQ", /InvalidAuthenticationToken/],
    ["another tenant's", await other.token(), /is of another tenant/],
    ["another client's", await graph({ appid: OTHER_ID }), /issued to another application/],
    [
      "an application's own",
      await tenant.token({ appOnly: true }),
      /another application|of an application/,
    ],
    ["for Dialgate's own API", await api({}), /not meant for Microsoft Graph/],
    [
      "an id token",
      await api({ scp: null, azp: null, roles: null }),
      /not meant for Microsoft Graph/,
    ],
    ["unsigned", forger.unsigned("none"), /not meant for Microsoft Graph/],
    ["expired", await graph({}, -120), /expired/],
    [
      "for something else",
      await graph({ aud: "https://vault.azure.net" }),
      /InvalidAuthenticationToken/,
    ],
    ["without permissions", await graph({ scp: "User.Read" }), /forbidden/],
  ];
}

test("with the token of who signed in, nothing but a token of theirs for Graph reads or writes", async ({
  page,
  request,
  server,
  tenant,
  credential,
  watched,
  openApplication,
}) => {
  test.skip(credential === "application", "There the server judges, as above.");
  const other = await Tenant.create({ seed: "empty" });
  const rows = await tokensForGraph(tenant, other);
  await openApplication("woodgroveGroceries");
  const save = await capturedSave(page, watched);
  const before = (await tenant.requests()).length;

  for (const [what, token, word] of rows) {
    const headers = { authorization: `Bearer ${token}` };
    const weak = what === "without permissions";
    for (const path of readsOf(tenant)) {
      const answer = await request.get(server.url + path, { headers });
      const text = await answer.text();
      expect(answer.status(), `${path} with ${what}`).toBe(weak ? 403 : 401);
      expect(text, `${path} with ${what}`).toMatch(word);
      expect(text).not.toContain(token);
    }
    const { text } = await saveWith(request, save, token);
    expect(text, `a save with ${what}`).toMatch(word);
  }
  const reached = (await tenant.requests()).slice(before);
  expect(reached.filter(({ status }) => status < 400)).toEqual([]);
  expect(await other.requests()).toEqual([]);
  await other.delete();
});
