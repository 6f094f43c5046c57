import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { graphService, keysService, reachabilityOf } from "./reachability";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A service of this machine; gives its origin. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // what it is for TCP
}

const status =
  (code: number, body = ""): RequestListener =>
  (_request, response) =>
    void response.writeHead(code, { location: "https://example.com" }).end(body);

const KEYS = JSON.stringify({ keys: [{ kid: "1", kty: "RSA" }] });

describe("reachabilityOf", () => {
  it("finds Graph where it refuses who shows no token, and shows none", async () => {
    const shown: unknown[] = [];
    const url = await serve((request, response) => {
      shown.push(request.headers.authorization, request.url);
      response.writeHead(401).end("{}");
    });
    expect(await reachabilityOf([graphService(url)])()).toEqual([]);
    expect(shown).toEqual([undefined, "/beta/me"]);
  });

  it("finds the keys of a tenant", async () => {
    const paths: unknown[] = [];
    const url = await serve((request, response) => {
      paths.push(request.url);
      response.end(KEYS);
    });
    expect(await reachabilityOf([keysService(url, "t")])()).toEqual([]);
    expect(paths).toEqual(["/t/discovery/v2.0/keys"]);
  });

  it.each([
    ["a failing Graph", "graph", 503, "", /^Microsoft Graph at [\d.:]+ answers 503$/],
    ["a page in between", "graph", 302, "", /answers 302$/],
    ["an unknown tenant", "keys", 400, KEYS, /^The sign-in service at .* answers 400 where/],
    ["another page", "keys", 200, "<p>Hello", /does not answer with its keys$/],
    ["no key", "keys", 200, '{"keys":[]}', /does not answer with its keys$/],
  ])("tells of %s", async (_, which, code, body, expected) => {
    const url = await serve(status(code, body));
    const service = which === "graph" ? graphService(url) : keysService(url, "t");
    expect(await reachabilityOf([service])()).toEqual([expect.stringMatching(expected)]);
  });

  it("names each that cannot be reached, one that says nothing within 2 s", async () => {
    const silent = await serve(() => undefined);
    const since = Date.now();
    expect(
      await reachabilityOf([graphService("http://127.0.0.1:1"), keysService(silent, "t")])(),
    ).toEqual([
      "Microsoft Graph at 127.0.0.1:1 cannot be reached",
      expect.stringMatching(/^The sign-in service at .* did not answer within 2 s$/),
    ]);
    expect(Date.now() - since).toBeLessThan(3_000);
  });

  it("stops waiting also where an answer was begun", async () => {
    const url = await serve((_request, response) => void response.writeHead(200).write("{"));
    expect(await reachabilityOf([keysService(url, "t")])()).toHaveLength(1);
  });

  it("asks once for all who ask, and again after seconds: sooner where something was wrong", async () => {
    let code = 401;
    let asked = 0;
    const url = await serve((request, response) => {
      asked += 1;
      status(code)(request, response);
    });
    let time = 0;
    const check = reachabilityOf([graphService(url)], () => time);
    await Promise.all(Array.from({ length: 50 }, check));
    expect(asked).toBe(1);
    time = 9_999;
    await check();
    expect(asked).toBe(1);
    time = 10_000;
    code = 500;
    expect(await check()).toHaveLength(1);
    time = 12_999;
    expect(await check()).toHaveLength(1);
    expect(asked).toBe(2);
    time = 13_000;
    code = 401;
    expect(await check()).toEqual([]);
    expect(asked).toBe(3);
  });
});
