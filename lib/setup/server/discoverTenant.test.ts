import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { checkTenantKind } from "./checkGraph";
import { discoverTenant, readsKeys } from "./discoverTenant";

const TENANT = "11111111-2222-4333-8444-555555555555";

/** A service on this machine that answers everything with one body. */
async function answering(status: number, body: (url: string) => string): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(body(url));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // it listens on a port
  const url = `http://127.0.0.1:${port}`;
  return url;
}

const discovery = (issuer: (url: string) => string) => (url: string) =>
  JSON.stringify({ issuer: issuer(url), token_endpoint: `${url}/token` });

test.each([
  ["tenant-unreadable", 200, () => "<html>Please sign in to the proxy</html>"],
  ["tenant-unreadable", 200, discovery((url) => `${url}/common/v2.0`)],
  ["issuer-differs", 200, discovery(() => `https://other.example/${TENANT}/v2.0`)],
  ["tenant-not-found", 400, () => "AADSTS90002"],
  ["tenant-unreachable", 503, () => ""],
] as const)("%s (%i)", async (problem, status, body) => {
  const url = await answering(status, body);
  expect(await discoverTenant(url, TENANT)).toEqual({ ok: false, error: problem });
});

test("a tenant is told by its id, also where it was asked for by a domain", async () => {
  const url = await answering(
    200,
    discovery((own) => `${own}/${TENANT}/v2.0`),
  );
  expect(await discoverTenant(url, "contoso.onmicrosoft.com")).toEqual({ ok: true, value: TENANT });
});

test("keys count only where there are some", async () => {
  const keys = (list: readonly object[]) => answering(200, () => JSON.stringify({ keys: list }));
  expect(await readsKeys(await keys([{ kty: "RSA" }]), TENANT)).toBe(true);
  expect(await readsKeys(await keys([]), TENANT)).toBe(false);
  expect(await readsKeys("http://127.0.0.1:9", TENANT)).toBe(false);
});

test.each([
  ["CIAM", "works", null],
  ["AAD", "missing", "not-external"],
])("a tenant of the kind %s", async (tenantType, state, problem) => {
  const body = JSON.stringify({ value: [{ displayName: "Contoso", tenantType }] });
  const graphUrl = await answering(200, () => body);
  const result = await checkTenantKind({ graphUrl, token: "t" });
  expect(result).toMatchObject({ state, problem, detail: "Contoso" });
});
