import { gzipSync } from "node:zlib";
import fc from "fast-check";
import pMap from "p-map";
import type { Tenant } from "../../emulator/client";
import { actionId } from "../support/actions";
import { type Answer, sendRaw } from "../support/rawRequest";
import { expect, test } from "../support/test";

const REQUESTS = Number(process.env["FUZZ_REQUESTS"] ?? 10_000);
const SEED = 20_261_127;
const AT_ONCE = 24;

/** In everything that is sent, so that an answer or a log that repeats any of it is found out. */
const MARK = "zz9echo";

const ROUTES = [
  ...["/", "/about", "/apps/1", "/audit", "/redirect", "/timeline", "/regions/254", "/nowhere"],
  ...["/api/account", "/api/applications", "/api/listeners", "/api/listeners/1", "/api/timeline"],
  ...["/api/ready", "/api/csp-report", "/_next/static/x.js", "/_next/image", "/icon.svg"],
];
const HEADERS = [
  ...["rsc", "next-router-state-tree", "next-router-prefetch", "next-router-segment-prefetch"],
  ...["next-url", "next-action", "next-hmr-refresh", "x-nextjs-data", "x-middleware-subrequest"],
  ...["x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "x-matched-path", "forwarded"],
  ...["origin", "cookie", "range", "if-none-match", "if-modified-since", "accept", "expect"],
  ...["accept-encoding", "accept-language", "content-type", "content-encoding", "purpose"],
  ...["x-invoke-path", "x-invoke-status", "x-prerender-revalidate", "x-deployment-id", "te"],
];

interface Tokens {
  readonly good: readonly string[];
  readonly action: string;
}

/** A request of any kind, near to what is valid more often than not. */
function requests({ good, action }: Tokens) {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom("", "1", "%ZZ", "null", "[]", "{}", "__proto__", "../../etc/passwd", "a\tb"),
    fc.json({ maxDepth: 4 }),
  );
  // What Node's own client refuses to write never leaves this machine.
  const line = text.map((each) => `${MARK}${each}`.replace(/[^\t\x20-\x7e\x80-\xff]/g, "?"));
  const token = fc.oneof(
    fc.constantFrom(...good, "", MARK),
    fc.base64String({ maxLength: 60 }).map((each) => `${MARK}.${each}.x`),
  );
  const path = fc
    .tuple(
      fc.constantFrom(...ROUTES),
      fc.option(fc.webSegment()),
      fc.option(fc.webQueryParameters()),
    )
    .map(([route, segment, query]) => {
      const more = segment === null ? "" : `/${MARK}${segment}`;
      return `${route}${more}${query === null ? "" : `?${MARK}=${query}`}`;
    });
  const headers = fc.dictionary(
    fc.constantFrom(...HEADERS),
    fc.oneof(line, fc.constantFrom("1", "0", "identity")),
    { maxKeys: 4 },
  );
  const get = fc.record({
    method: fc.constantFrom("GET", "GET", "GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"),
    path,
    headers: fc
      .tuple(headers, fc.option(token))
      .map(([all, sent]) => (sent === null ? all : { ...all, authorization: `Bearer ${sent}` })),
    body: fc.constant(undefined),
  });
  const packed = fc.oneof(
    fc.jsonValue({ maxDepth: 5 }).map((each) => gzipSync(JSON.stringify(each)).toString("base64")),
    saves().map((each) => gzipSync(JSON.stringify(each)).toString("base64")),
    fc.base64String({ maxLength: 200 }),
  );
  const body = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(token, packed).map((each) => JSON.stringify(each)) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 6 }) },
    { weight: 1, arbitrary: text.map((each) => `${MARK}${each}`) },
    { weight: 1, arbitrary: fc.nat(3_000).map((depth) => "[".repeat(depth)) },
  );
  const post = fc
    .record({ path, headers, body, isAction: fc.boolean(), isForm: fc.boolean() })
    .map(({ isAction, isForm, ...sent }) => ({
      ...sent,
      method: "POST",
      headers: {
        "content-type": isForm ? "multipart/form-data; boundary=x" : "text/plain;charset=UTF-8",
        ...(isAction ? { "next-action": action } : {}),
        ...(isAction && !isForm ? {} : sent.headers),
      },
    }));
  return fc.oneof(get, post);
}

/** Something like what a page saves: wrong in one thing or another. */
function saves() {
  const settings = fc.record({ include: fc.array(fc.integer()), exclude: fc.array(fc.nat(9999)) });
  const sent = fc.tuple(fc.oneof(fc.uuid(), fc.string()), fc.option(fc.nat(2)));
  return fc.record(
    {
      targets: fc.record({
        settings: fc.array(fc.record({ sms: settings, voice: settings }), { maxLength: 3 }),
        applications: fc.array(sent, { maxLength: 3 }),
        listeners: fc.constant([]),
      }),
      seen: fc.dictionary(fc.uuid(), fc.string(), { maxKeys: 3 }),
      reviewed: fc.oneof(fc.string(), fc.constant("0".repeat(64))),
      skip: fc.constant([]),
      order: fc.constantFrom("createFirst", "removeFirst", "chaos"),
      reason: fc.constantFrom("", MARK),
    },
    { requiredKeys: [] },
  );
}

// Callers are told apart by address, which a proxy says here: the limits of one are tried elsewhere.
test.use({ environment: { TRUSTED_PROXIES: "1" } });

test("10,000 hostile requests: no 5xx, no stack, no echo, no write", async ({ server, tenant }) => {
  const tokens: Tokens = {
    good: [await tenant.token({ person: "admin", api: true }), await readersToken(tenant)],
    action: await actionId(),
  };
  const all = fc.sample(requests(tokens), { numRuns: REQUESTS, seed: SEED });
  const good = new Set<string | undefined>(tokens.good.map((each) => `Bearer ${each}`));
  const wrong: string[] = [];
  const counts = new Map<number, number>();
  await pMap(
    all,
    async ({ method, path, headers, body }, index) => {
      const from = `10.${index >> 8}.${index & 255}.1`;
      const sent: Record<string, string> = {
        ...{ host: "localhost", origin: server.url, "x-forwarded-for": from },
        ...headers,
      };
      if (body !== undefined) sent["content-length"] = String(Buffer.byteLength(body));
      const answer = await sendRaw(server.port, {
        ...{ method, path: asciiPath(path), headers: sent },
        ...(body === undefined ? {} : { body }),
      });
      counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
      const isWrong =
        answer.status >= 500 ||
        answer.status === 0 ||
        /\n\s+at .+:\d+:\d+|node_modules/.test(answer.text) ||
        answer.text.includes(`<${MARK}`) ||
        (mayNotRepeat(answer, good.has(sent["authorization"])) && answer.text.includes(MARK));
      if (isWrong)
        wrong.push(JSON.stringify({ method, path, headers, body, answer }).slice(0, 900));
    },
    { concurrency: AT_ONCE },
  );
  expect(wrong.slice(0, 5), `${wrong.length} of ${REQUESTS}`).toEqual([]);
  // It went further than the guard: pages, routes and the action answered too.
  expect([...counts.keys()].sort()).toEqual(expect.arrayContaining([200, 400, 401, 404, 405]));
  expect((await tenant.requests()).filter(({ method }) => method !== "GET")).toEqual([]);
  expect(server.output()).not.toMatch(/TypeError|RangeError|\n\s+at /);
});

/**
 * A page is told its own address by the framework, as escaped text, a redirection says where to, and
 * whoever is signed in reads what Graph says of the listener that was asked for.
 */
function mayNotRepeat({ status, headers, text }: Answer, isGood: boolean): boolean {
  if (/text\/(html|x-component)/.test(String(headers["content-type"]))) return false;
  return text !== headers["location"] && !(isGood && status === 404);
}

function readersToken(tenant: Tenant): Promise<string> {
  return tenant.token({ person: "reader", api: true });
}

function asciiPath(path: string): string {
  return path.replace(/[^\x21-\x7e]/g, (character) => encodeURIComponent(character));
}
