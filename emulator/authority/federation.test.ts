import { ConfidentialClientApplication, ManagedIdentityApplication } from "@azure/msal-node";
import { decodeJwt } from "jose";
import { afterEach, describe, expect, it, vi } from "vitest";
import { SPA_CLIENT_ID, TOKEN_EXCHANGE } from "../constants";
import { newTenant } from "../testing/graph";
import { ask, localEmulator, type TestTenant } from "../testing/local";
import { msalOptions } from "../testing/msal";
import { exchangeAssertion } from "../testing/signIn";

const emulator = localEmulator();
afterEach(() => vi.unstubAllEnvs());

const SUBJECT = "repo:contoso/dialgate:ref:refs/heads/main";

function tenantWith(...federated: object[]): Promise<TestTenant> {
  return newTenant(emulator.url, { registration: { federated, secrets: [] } });
}

async function workloadToken(tenant: TestTenant, wish: object): Promise<string> {
  const url = `${emulator.url}/_emulator/tenants/${tenant.id}/workload-token`;
  return String((await ask(url, { method: "POST", body: wish })).body.token);
}

describe("a workload's token", () => {
  it("is exchanged through MSAL where a federated credential fits", async () => {
    const tenant = await tenantWith({ subject: SUBJECT });
    const client = new ConfidentialClientApplication({
      auth: {
        ...msalOptions(tenant),
        clientAssertion: () => workloadToken(tenant, { subject: SUBJECT }),
      },
    });
    const scopes = [`${tenant.graph}/.default`];
    const answer = await client.acquireTokenByClientCredential({ scopes });
    expect(decodeJwt(answer?.accessToken ?? "").appid).toBe(SPA_CLIENT_ID);
  });

  it("may come from the issuer of another tenant, once that is named", async () => {
    const other = await newTenant(emulator.url);
    const { issuer } = other.workload;
    const tenant = await tenantWith({ issuer, subject: SUBJECT, audience: "dialgate" });
    const token = await workloadToken(other, { subject: SUBJECT, audience: "dialgate" });
    expect((await exchangeAssertion(tenant, token)).status).toBe(200);
    const own = await workloadToken(tenant, { subject: SUBJECT, audience: "dialgate" });
    expect((await exchangeAssertion(tenant, own)).body.error_codes).toEqual([700211]);
  });

  it.each([
    ["of another subject", { subject: "somebody" }, 700213],
    ["for another audience", { subject: SUBJECT, audience: "coffee" }, 700212],
    ["of nothing that fits", { subject: "somebody", audience: "coffee" }, 70021],
    ["that has expired", { subject: SUBJECT, expiresInSeconds: -60 }, 700024],
  ])("is refused when %s", async (_name, wish, number) => {
    const tenant = await tenantWith({ subject: SUBJECT });
    const { status, body } = await exchangeAssertion(tenant, await workloadToken(tenant, wish));
    expect(status).toBe(401);
    expect(body).toMatchObject({ error: "invalid_client", error_codes: [number] });
  });

  it("is refused where nothing is federated, and where its signature is not right", async () => {
    const tenant = await tenantWith();
    const token = await workloadToken(tenant, { subject: SUBJECT });
    expect((await exchangeAssertion(tenant, token)).body.error_codes).toEqual([70025]);
    const trusting = await tenantWith({ issuer: tenant.workload.issuer, subject: SUBJECT });
    const [head, body] = token.split(".");
    const forged = `${head}.${body}.${"A".repeat(342)}`;
    expect((await exchangeAssertion(trusting, forged)).body.error_codes).toEqual([700027]);
    expect((await exchangeAssertion(trusting, token)).status).toBe(200);
  });

  it("is refused when its issuer cannot be asked for keys", async () => {
    const issuer = `${emulator.url}/nowhere`;
    const tenant = await tenantWith({ issuer, subject: SUBJECT });
    const claims = { iss: issuer, sub: SUBJECT, aud: TOKEN_EXCHANGE };
    const url = `${emulator.url}/_emulator/tenants/${tenant.id}/token`;
    const { body } = await ask(url, { method: "POST", body: { person: "admin", claims } });
    const answer = await exchangeAssertion(tenant, String(body.accessToken));
    expect(answer.body.error_codes).toEqual([50166]);
  });
});

describe("a managed identity", () => {
  it("gives MSAL a token that is exchanged in a new tenant as it stands", async () => {
    const tenant = await newTenant(emulator.url);
    const { endpoint, header, clientId, principalId } = tenant.workload.managedIdentity;
    vi.stubEnv("IDENTITY_ENDPOINT", endpoint);
    vi.stubEnv("IDENTITY_HEADER", header);
    const identity = new ManagedIdentityApplication({
      managedIdentityIdParams: { userAssignedClientId: clientId },
    });
    const answer = await identity.acquireToken({ resource: TOKEN_EXCHANGE });
    expect(decodeJwt(answer.accessToken)).toMatchObject({
      iss: tenant.workload.issuer,
      sub: principalId,
      aud: TOKEN_EXCHANGE,
    });
    expect((await exchangeAssertion(tenant, answer.accessToken)).status).toBe(200);
  });

  it.each([
    ["the header", { header: "wrong" }, {}, 401],
    ["the identity", {}, { client_id: "00000000-0000-4000-8000-000000000000" }, 400],
    ["the resource", {}, { resource: "https://graph.microsoft.com" }, 400],
    ["the version", {}, { "api-version": "2017-09-01" }, 400],
  ])(
    "gives none when %s is wrong",
    async (_name, { header }: { header?: string }, query, status) => {
      const { managedIdentity } = (await newTenant(emulator.url)).workload;
      const url = new URL(managedIdentity.endpoint);
      const params = { resource: TOKEN_EXCHANGE, "api-version": "2019-08-01", ...query };
      url.search = new URLSearchParams(params).toString();
      const headers = { "x-identity-header": header ?? managedIdentity.header };
      expect((await ask(url.href, { headers })).status).toBe(status);
    },
  );
});
