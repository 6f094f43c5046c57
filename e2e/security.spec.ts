import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { APIRequestContext, Page } from "@playwright/test";
import { Tenant } from "../emulator/client";
import { place } from "./support/regions";
import { saveButton } from "./support/saves";
import { expect, test } from "./support/test";

test("every answer carries its guards, and each page a nonce of its own", async ({
  request,
  server,
  tenant,
}) => {
  const app = `/apps/${tenant.landmark("woodgroveGroceries")}`;
  for (const path of ["/", app, "/redirect", "/api/account", "/api/listeners", "/nowhere"]) {
    const headers = await headersOf(request, server.url + path);
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).not.toContain("unsafe-");
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("object-src 'none'");
    expect(policy, path).toContain("base-uri 'none'");
    expect(policy, path).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'/);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("no-referrer");
    expect(headers["cross-origin-resource-policy"], path).toBe("same-origin");
    expect(headers["x-powered-by"], path).toBeUndefined();

    // MSAL's hidden frame is the one page that may be framed, by Dialgate alone.
    const isBridge = path === "/redirect";
    expect(policy, path).toContain(`frame-ancestors ${isBridge ? "'self'" : "'none'"}`);
    expect(headers["cross-origin-opener-policy"], path).toBe(isBridge ? undefined : "same-origin");
    if (path.startsWith("/api/")) expect(headers["cache-control"], path).toBe("no-store");
  }
  const nonce = async () => {
    const policy = (await headersOf(request, server.url))["content-security-policy"];
    return /'nonce-([^']+)'/.exec(policy ?? "")?.[1];
  };
  expect(await nonce()).not.toBe(await nonce());
  // Browsers ask for it by themselves; without an answer that is an error on the console.
  expect((await request.get(`${server.url}/favicon.ico`)).status()).toBe(200);
});

test("there is no image optimizer for strangers to work with", async ({ request, server }) => {
  const url = encodeURIComponent("/dialgate.png");
  const answer = await request.get(`${server.url}/_next/image?url=${url}&w=640&q=75`);
  expect(answer.status()).toBe(404);
});

async function headersOf(request: APIRequestContext, url: string) {
  return (await request.get(url, { failOnStatusCode: false })).headers();
}

test("reading takes a token, and an answer that refuses repeats nothing of what it was sent", async ({
  request,
  server,
  tenant,
}) => {
  const secret = "c2VjcmV0LW9mLW5vYm9keQ";
  const headers: readonly Record<string, string>[] = [
    {},
    { authorization: "" },
    { authorization: secret },
    { authorization: `Basic ${secret}` },
    { authorization: `Bearer ${secret} ${secret}` },
    { authorization: `Bearer <${secret}>` },
    { authorization: `Bearer ${secret.repeat(1000)}` },
  ];
  for (const path of [
    "/api/account",
    "/api/listeners",
    `/api/listeners/${tenant.landmark("sharedListenerId")}`,
    "/api/applications",
    "/api/timeline",
  ]) {
    for (const each of headers) {
      const answer = await request.get(server.url + path, { headers: each });
      expect([401, 431], `${path} ${JSON.stringify(each).slice(0, 60)}`).toContain(answer.status());
      if (answer.status() === 431) continue; // Node itself refuses headers beyond 16 KB.
      const text = await answer.text();
      expect(JSON.parse(text)).toMatchObject({ error: { code: "unauthenticated" } });
      expect(text).not.toContain(secret);
    }
  }
  const wellFormed = await request.get(`${server.url}/api/listeners`, {
    headers: { authorization: `Bearer ${secret}` },
  });
  expect(wellFormed.status()).toBe(401);
  expect(await wellFormed.text()).not.toContain(secret);
  for (const path of [
    "/api/applications?cursor=https://evil.example",
    "/api/listeners/..%2f..%2fme",
    `/api/listeners/${"a".repeat(65)}`,
  ]) {
    const answer = await request.get(server.url + path, {
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(answer.status(), path).toBeGreaterThanOrEqual(400);
  }
  expect(await tenant.requests()).toEqual([]);
});

test("a token of another tenant or of no person is refused before Graph hears of it", async ({
  page,
  request,
  server,
  tenant,
  openApplication,
}) => {
  const other = await Tenant.create({ seed: "empty" });
  const strangers = [await other.token(), await tenant.token({ appOnly: true })];
  for (const token of strangers) {
    const answer = await request.get(`${server.url}/api/listeners`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.status()).toBe(401);
    const text = await answer.text();
    expect(text).toContain("Nothing was sent to Microsoft Graph.");
    expect(text).not.toContain(token);
  }
  expect(await tenant.requests()).toEqual([]);

  await openApplication("woodgroveGroceries");
  await place(page, "Kenya", 254).click();
  await page.getByRole("button", { name: "Review changes" }).click();
  const foreign = JSON.stringify(strangers[0]);
  await spoilNextSave(page, (body) => body.replace(/(?<=^\[)"[^"]+"/, foreign), 2);
  await saveButton(page).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("The access token is of another tenant.");
  await expect(dialog).toContainText("Nothing was written.");
  expect(await other.requests()).toEqual([]);
  await other.delete();
});

/** What the page sends to be saved, and how it is spoilt on the way. */
const SPOILT: readonly (readonly [what: string, spoil: (body: string) => string])[] = [
  ["a number that is no Int16", withInput('"include":[254]', '"include":[99999]')],
  ["text in place of a number", withInput('"include":[254]', '"include":["254"]')],
  ["an order that does not exist", withInput('"createFirst"', '"chaos"')],
  ["what is nested deep", withInput("[254]", "[".repeat(500) + "]".repeat(500))],
  ["what is not packed", (body) => replaced(body, /","[^"]+"/, '","QUJD"')],
  ["no token", (body) => replaced(body, /"[^"]+"/, '""')],
];

test("the save action refuses what it does not understand, and writes nothing", async ({
  page,
  tenant,
  openApplication,
}) => {
  await openApplication("woodgroveGroceries");
  await place(page, "Kenya", 254).click();
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Review changes" }).click();
  for (const [what, spoil] of SPOILT) {
    await spoilNextSave(page, spoil);
    // What the last one was told still stands there until this one is answered.
    const answer = page.waitForResponse((each) => each.request().method() === "POST");
    await saveButton(page)
      .or(page.getByRole("button", { name: "Try again" }))
      .click();
    await answer;
    await expect(dialog, what).toContainText("Dialgate’s server did not understand the request.");
    await expect(dialog).toContainText("Nothing was written.");
  }
  const writes = (await tenant.requests()).filter(({ method }) => method !== "GET");
  expect(writes).toEqual([]);

  // What was staged is still there, and unspoilt it is written.
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(dialog).toContainText("Saved, and read back from Graph");
});

test("a save that is no JSON, or an action that is none, ends in words and writes nothing", async ({
  page,
  request,
  server,
  tenant,
  watched,
  openApplication,
}) => {
  watched.expect(/^console: .* 400 .*\/apps\//);
  await openApplication("woodgroveGroceries");
  await place(page, "Kenya", 254).click();
  await page.getByRole("button", { name: "Review changes" }).click();
  const dialog = page.getByRole("dialog");
  const spoils: readonly ((body: string) => string)[] = [
    (body) => body.slice(0, -2),
    (body) => replaced(body, /"[^"]+"/, '"a\\r\\nb"'),
    (body) => `[${body},{}]`,
  ];
  for (const spoil of spoils) {
    await spoilNextSave(page, spoil);
    // What the last one was told still stands there until this one is answered.
    const answer = page.waitForResponse((each) => each.request().method() === "POST");
    await saveButton(page)
      .or(page.getByRole("button", { name: "Try again" }))
      .click();
    await answer;
    await expect(dialog).toContainText("Dialgate’s server did not accept the request.");
    await expect(dialog).toContainText("Nothing was written.");
  }

  for (const action of ["0".repeat(42), "x", "__proto__"]) {
    const answer = await request.post(server.url, {
      headers: {
        "next-action": action,
        "content-type": "text/plain;charset=UTF-8",
        origin: server.url,
      },
      data: '["a","b"]',
      failOnStatusCode: false,
    });
    expect([400, 404, 409]).toContain(answer.status());
  }
  const writes = (await tenant.requests()).filter(({ method }) => method !== "GET");
  expect(writes).toEqual([]);
});

function replaced(body: string, from: string | RegExp, to: string): string {
  const spoilt = body.replace(from, to);
  if (spoilt === body) throw new Error(`the save holds no ${String(from)}`);
  return spoilt;
}

/** Changes the text of what is to be saved, which the body holds packed. */
function withInput(from: string, to: string): (body: string) => string {
  return (body) => {
    const [token, packed = ""] = JSON.parse(body) as [string, string];
    const text = gunzipSync(Buffer.from(packed, "base64")).toString("utf8");
    return JSON.stringify([token, gzipSync(replaced(text, from, to)).toString("base64")]);
  };
}

/** Lets the next save go out with another body; server actions are the page's only POSTs to itself. */
async function spoilNextSave(
  page: Page,
  spoil: (body: string) => string,
  times = 1,
): Promise<void> {
  await page.route(
    /\/apps\//,
    async (route) => {
      const body = route.request().postData();
      if (route.request().headers()["next-action"] === undefined || body === null) {
        throw new Error(`not a save: ${route.request().method()} ${route.request().url()}`);
      }
      await route.continue({ postData: spoil(body) });
    },
    { times },
  );
}

test("a local tenant is named as one, before and after signing in", async ({
  page,
  server,
  signIn,
}) => {
  const line = page.getByText(
    "Local tenant – not Microsoft Entra. Nothing here reaches Microsoft.",
  );
  await page.goto(server.url);
  await expect(line).toBeVisible();
  await signIn("reader");
  await expect(line).toBeVisible();
});

test("the production build holds nothing of the emulator", async () => {
  const build = join(process.cwd(), ".next");
  const files = (
    await Promise.all(
      ["server", "static"].map((part) =>
        readdir(join(build, part), { recursive: true, withFileTypes: true }),
      ),
    )
  )
    .flat()
    .filter((entry) => entry.isFile() && /\.(js|mjs|json|html|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(50);
  const found = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, "utf8");
      return EMULATOR_ONLY.some((phrase) => text.includes(phrase)) ? [file] : [];
    }),
  );
  expect(found.flat()).toEqual([]);
});

/** Its sign-in page, its secret, its control API, one of its seeds. */
const EMULATOR_ONLY = [
  "This is a local tenant on your own machine",
  "local-tenant-secret-of-no-value",
  "/_emulator",
  "Tailspin Airways",
];
