import { ConfidentialClientApplication } from "@azure/msal-node";
import { decodeJwt, SignJWT } from "jose";
import { X509Certificate } from "node:crypto";
import { describe, expect, it } from "vitest";
import { SPA_CLIENT_ID } from "../constants";
import { newCertificate, type TestCertificate } from "../testing/certificate";
import { newTenant } from "../testing/graph";
import { localEmulator, type TestTenant } from "../testing/local";
import { msalOptions } from "../testing/msal";
import { exchangeAssertion, requestToken } from "../testing/signIn";

const emulator = localEmulator();
const own = newCertificate();
const other = newCertificate();

function tenantWith(...certificates: string[]): Promise<TestTenant> {
  return newTenant(emulator.url, { registration: { certificates, secrets: [] } });
}

function print({ pem }: TestCertificate, name: "fingerprint" | "fingerprint256"): Buffer {
  return Buffer.from(new X509Certificate(pem)[name].replaceAll(":", ""), "hex");
}

interface Wish {
  alg?: string;
  header?: object;
  claims?: object;
  key?: TestCertificate;
  lasts?: number;
}

async function asked(tenant: TestTenant, wish: Wish = {}) {
  const { alg = "PS256", key = own, claims, lasts = 600 } = wish;
  const now = Math.floor(Date.now() / 1000);
  const header = wish.header ?? { "x5t#S256": print(own, "fingerprint256").toString("base64url") };
  const assertion = await new SignJWT({
    iss: SPA_CLIENT_ID,
    sub: SPA_CLIENT_ID,
    aud: `${tenant.authority}/oauth2/v2.0/token`,
    exp: now + lasts,
    ...claims,
  })
    .setProtectedHeader({ alg, ...header })
    .sign(key.privateKey);
  return exchangeAssertion(tenant, assertion);
}

describe("an application with a certificate", () => {
  it("gets a token through MSAL", async () => {
    const tenant = await tenantWith(other.pem, own.pem);
    const client = new ConfidentialClientApplication({
      auth: {
        ...msalOptions(tenant),
        clientCertificate: {
          thumbprintSha256: print(own, "fingerprint256").toString("hex"),
          privateKey: own.privateKeyPem,
        },
      },
    });
    const scopes = [`${tenant.graph}/.default`];
    const answer = await client.acquireTokenByClientCredential({ scopes });
    expect(decodeJwt(answer?.accessToken ?? "")).toMatchObject({
      appid: SPA_CLIENT_ID,
      idtyp: "app",
    });
  });

  it("is known by either thumbprint, algorithm and name of the machine", async () => {
    const tenant = await tenantWith(own.pem);
    const x5t = print(own, "fingerprint").toString("base64url");
    const aud = `https://127.0.0.1:9/${tenant.id}/v2.0`;
    const answer = await asked(tenant, { alg: "RS256", header: { x5t }, claims: { aud } });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  });

  it.each<[string, Wish, number]>([
    ["of another key", { key: other }, 700027],
    ["that names no certificate", { header: {} }, 700027],
    ["that has expired", { lasts: -60 }, 700024],
    ["not yet valid", { claims: { nbf: Math.floor(Date.now() / 1000) + 600 } }, 700024],
    ["for another authority", { claims: { aud: "https://elsewhere.example/token" } }, 700023],
    ["of another application", { claims: { sub: "somebody" } }, 700021],
  ])("is refused with an assertion %s", async (_name, wish, number) => {
    const { status, body } = await asked(await tenantWith(own.pem), wish);
    expect(status).toBe(401);
    expect(body).toMatchObject({ error: "invalid_client", error_codes: [number] });
  });

  it("is refused where the certificate is not registered, or is out of date", async () => {
    expect((await asked(await tenantWith(other.pem))).body.error_codes).toEqual([700027]);
    const old = newCertificate(new Date("2021-01-01"));
    const header = { "x5t#S256": print(old, "fingerprint256").toString("base64url") };
    const answer = await asked(await tenantWith(old.pem), { key: old, header });
    expect(answer.body.error_codes).toEqual([700027]);
    expect(answer.body.error_description).toContain("expired");
  });

  it("is refused with what is no assertion", async () => {
    const tenant = await tenantWith(own.pem);
    const { body } = await requestToken(tenant, {
      grant_type: "client_credentials",
      client_id: SPA_CLIENT_ID,
      client_assertion: "coffee",
      scope: `${tenant.graph}/.default`,
    });
    expect(body.error_codes).toEqual([50027]);
  });
});
