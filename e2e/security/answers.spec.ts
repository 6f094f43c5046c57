import { MOST_BYTES } from "../../lib/http/actionBody";
import { actionId } from "../support/actions";
import { linesIn } from "../support/logLines";
import { sendRaw, sendText } from "../support/rawRequest";
import { expect, test } from "../support/test";

const PUBLIC_URL = "https://dialgate.example.com";
/** As the browser names what an action is sent. */
const TEXT = "text/plain;charset=UTF-8";
const HOST = { host: "localhost" };
const PAGE_STATE = encodeURIComponent('["",{"children":["__PAGE__",{}]}]');

test.describe("with an address of its own", () => {
  test.use({ environment: { PUBLIC_URL } });

  test("every answer is guarded: pages, files, images, errors and what is refused", async ({
    page,
    server,
  }) => {
    await page.goto(server.url);
    const script = await page.locator("script[src]").first().getAttribute("src");
    const get = (path: string) => sendRaw(server.port, { method: "GET", path, headers: HOST });
    const paths = [
      ...["/", "/about", "/redirect", "/nowhere", "/api/ready", "/api/listeners", "/api/nowhere"],
      ...[script ?? "", "/_next/static/nowhere.js", "/icon.svg", "/favicon.ico", "/dialgate.png"],
      ...["/_next/image?url=%2Fdialgate.png&w=640&q=75", "/%ZZ", "//evil.example/..", "/a/"],
    ];
    for (const path of paths) {
      const { headers, status } = await get(path);
      expect(status, path).toBeLessThan(500);
      expect(headers["content-security-policy"], path).toContain("default-src 'none'");
      expect(headers["cross-origin-resource-policy"], path).toBe("same-origin");
      expect(headers["strict-transport-security"], path).toBe("max-age=31536000");
      expect(headers["x-content-type-options"], path).toBe("nosniff");
      expect(headers["x-powered-by"], path).toBeUndefined();
    }
  });

  test("the rules of the HTTP Observatory come to 130 points", async ({ server }) => {
    const page = await sendRaw(server.port, { method: "GET", path: "/", headers: HOST });
    expect(observatory(page.headers, page.text)).toEqual({
      "content-security-policy": 10,
      cookies: 0,
      "cross-origin-resource-sharing": 0,
      "cross-origin-resource-policy": 10,
      "referrer-policy": 5,
      "strict-transport-security": 0,
      "subresource-integrity": 0,
      "x-content-type-options": 0,
      "x-frame-options": 5,
    });
  });
});

test("the largest body that is taken is answered in words, and a larger one refused", async ({
  server,
}) => {
  const action = await actionId();
  const statusOf = async (bytes: number) => {
    const empty = JSON.stringify(["a", ""]).length;
    const body = JSON.stringify(["a", "A".repeat(bytes - empty)]);
    const headers = { "next-action": action, "content-type": TEXT, origin: server.url };
    return (await fetch(server.url, { method: "POST", headers, body })).status;
  };
  expect(await statusOf(MOST_BYTES)).toBe(200);
  expect(await statusOf(MOST_BYTES + 1)).toBe(413);
});

test("methods that no page uses are refused, those that Node does not know as well", async ({
  server,
}) => {
  for (const method of ["TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND"]) {
    const answer = await sendRaw(server.port, { method, path: "/", headers: HOST });
    expect([answer.status, answer.headers["allow"]], method).toEqual([405, "GET, HEAD, POST"]);
    expect(answer.headers["content-security-policy"], method).toContain("default-src 'none'");
  }
  for (const line of ["TRACK / HTTP/1.1", "CONNECT evil.example:443 HTTP/1.1"]) {
    const text = await sendText(server.port, `${line}\r\nHost: localhost\r\n\r\n`);
    expect(text, line).toMatch(/^HTTP\/1\.1 405 /);
    expect(text, line).toContain("Content-Security-Policy: default-src 'none'");
  }
});

test("what the framework would answer with 500 is refused with 4xx, and repeats nothing", async ({
  server,
  tenant,
}) => {
  const id = await actionId();
  const secret = "c2VjcmV0LW9mLW5vYm9keQ";
  const text = { "content-type": "text/plain;charset=UTF-8" };
  const action = { ...HOST, ...text, "next-action": id, origin: server.url };
  const form = { ...HOST, "content-type": "multipart/form-data; boundary=x" };
  const posts: readonly (readonly [Record<string, string>, string])[] = [
    [form, `--x\r\ncontent-disposition: form-data; name="$ACTION_ID_${id}"\r\n\r\n${secret}`],
    [{ ...form, "next-action": id }, secret],
    [{ ...HOST, "content-type": "application/x-www-form-urlencoded" }, `a=${secret}`],
    [{ ...HOST, "content-type": "application/json" }, `{"a":"${secret}"}`],
    [HOST, secret],
    [action, `["${secret}`],
    [action, `[["${secret}"]]`],
    [action, `["${secret}","%%%"]`],
    [action, `["$F1","${secret}"]`],
    [action, "\u0000\u0001\uFFFD"],
    [{ ...action, "next-action": `${id}0` }, '["a","b"]'],
    [{ ...action, "next-action": id.replace(/.{8}$/, "00000000") }, '["a","b"]'],
    [{ ...action, "content-encoding": "gzip" }, '["a","b"]'],
    [{ ...action, origin: "null" }, '["a","b"]'],
    [{ ...action, "next-router-state-tree": "%ZZ" }, '["a","b"]'],
  ];
  for (const [headers, body] of posts) {
    const length = { "content-length": String(Buffer.byteLength(body)) };
    const sent = { method: "POST", path: "/", headers: { ...headers, ...length }, body };
    const answer = await sendRaw(server.port, sent);
    const what = `${JSON.stringify(headers)} ${body}`;
    expect(answer.status, what).toBeGreaterThanOrEqual(400);
    expect(answer.status, what).toBeLessThan(500);
    expect(answer.text, what).not.toContain(secret);
    expect(answer.text, what).not.toMatch(/\n\s+at |node_modules/);
  }
  const heads: readonly Record<string, string>[] = [
    { rsc: "1", "next-router-state-tree": `{"${secret}` },
    { rsc: "1", "next-router-state-tree": `["${secret}"]` },
    { rsc: secret, "next-router-prefetch": secret, "next-url": "//%ZZ" },
    {
      rsc: "1",
      "next-router-segment-prefetch": `/${secret}`,
      "next-router-state-tree": PAGE_STATE,
    },
    { host: `%%${secret}` },
    { "x-forwarded-host": `a b ${secret}` },
    { "x-forwarded-proto": "javascript" },
    { "if-none-match": "x".repeat(8_000), cookie: "__prerender_bypass=x; a=%ZZ" },
    { "accept-encoding": "%%", "accept-language": "\u00FF", range: "bytes=9-1" },
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy", "x-nextjs-data": "1" },
  ];
  for (const head of heads) {
    const sent = { method: "GET", path: "/about", headers: { ...HOST, ...head } };
    const answer = await sendRaw(server.port, sent);
    expect(answer.status, JSON.stringify(head)).toBeLessThan(500);
    expect(answer.text, JSON.stringify(head)).not.toContain(secret);
  }
  const huge = { method: "GET", path: "/", headers: { ...HOST, x: "x".repeat(20_000) } };
  expect((await sendRaw(server.port, huge)).status).toBe(431);
  for (const path of ["/%ZZ", "/%C3", "/%00", "/..%2f..%2fetc%2fpasswd", "/api/listeners/%ZZ"])
    expect(
      (await sendRaw(server.port, { method: "GET", path, headers: HOST })).status,
    ).toBeLessThan(500);
  expect(await tenant.requests()).toEqual([]);
  expect(server.output()).not.toContain(secret);
});

test("reports of the policy are logged, cleaned, and not more than there is use for", async ({
  server,
}) => {
  const report = (address: string) => {
    const body = JSON.stringify({
      "csp-report": { "document-uri": address, "effective-directive": "script-src-elem" },
    });
    const headers = {
      ...{ ...HOST, "content-type": "application/csp-report" },
      "content-length": String(body.length),
    };
    return sendRaw(server.port, { method: "POST", path: "/api/csp-report", headers, body });
  };
  expect((await report("https://d.example/apps/1?secret-of-somebody")).status).toBe(204);
  const statuses: number[] = [];
  for (let sent = 0; sent < 35; sent++) statuses.push((await report("https://d.example/")).status);
  expect([statuses[0], statuses.at(-1)]).toEqual([204, 429]);
  const lines = linesIn(server.output(), "csp-violation");
  expect(lines).toHaveLength(30);
  expect(lines[0]).toMatchObject({ page: "https://d.example/apps/1", level: "warn" });
  expect(server.output()).not.toContain("secret-of-somebody");
});

/**
 * What MDN's HTTP Observatory adds or takes for the headers of a page ("Tests and scoring", 2025), as
 * far as they decide: that it is reached by https, and redirected to it, is for whoever runs it. It
 * begins at 100, and 5 more are for being on the browsers' preload list.
 */
function observatory(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  html: string,
): Readonly<Record<string, number>> {
  const value = (name: string) => [headers[name] ?? []].flat().join(", ");
  const policy = new Map(
    value("content-security-policy")
      .split(/; */)
      .map((part) => part.split(" "))
      .map(([name = "", ...sources]) => [name, sources] as const),
  );
  const allSources = [...policy.values()].flat();
  const isLoose = allSources.some((each) => /^'unsafe-|^https?:$|^\*$/.test(each));
  const scripts = policy.get("script-src") ?? [];
  const isStrict = !isLoose && !scripts.includes("data:");
  const isNone = policy.get("default-src")?.join() === "'none'";
  const age = Number(/^max-age=(\d+)/.exec(value("strict-transport-security"))?.[1] ?? -1);
  const foreign = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].filter(
    ([, src = ""]) => !src.startsWith("/") || src.startsWith("//"),
  );
  return {
    "content-security-policy": isStrict ? (isNone ? 10 : 5) : -20,
    cookies: value("set-cookie") === "" ? 0 : -20,
    "cross-origin-resource-sharing": value("access-control-allow-origin") === "" ? 0 : -50,
    "cross-origin-resource-policy":
      value("cross-origin-resource-policy") === "same-origin" ? 10 : 0,
    "referrer-policy": value("referrer-policy") === "no-referrer" ? 5 : 0,
    "strict-transport-security": age >= 15_768_000 ? 0 : -20,
    "subresource-integrity": foreign.length === 0 ? 0 : -5,
    "x-content-type-options": value("x-content-type-options") === "nosniff" ? 0 : -5,
    "x-frame-options": policy.get("frame-ancestors")?.join() === "'none'" ? 5 : -20,
  };
}
