import { createPublicKey, X509Certificate } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeProtectedHeader, jwtVerify } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Config } from "@/lib/config/readConfig";
import { readCertificate, readCredential } from "./credential";
import { certificateOf, newKey, pemOf } from "./certificate.fixture";
import { appTokens } from "./appToken";
import { tellCredential } from "./tellCredential";

const KEY = newKey();
const CERTIFICATE = certificateOf(KEY, "2090-01-01");
const NOW = new Date("2026-01-01");

describe("a certificate file", () => {
  test("gives key and thumbprint, in any order and with a chain", () => {
    const chain = certificateOf(newKey(), "2090-01-01");
    const thumbprint = new X509Certificate(CERTIFICATE).fingerprint256;
    for (const pem of [
      CERTIFICATE + pemOf(KEY),
      pemOf(KEY) + CERTIFICATE,
      `Bag Attributes\n${chain}${CERTIFICATE}${pemOf(KEY)}`,
    ]) {
      expect(readCertificate(pem, NOW)).toMatchObject({
        ok: true,
        value: {
          thumbprintSha256: thumbprint.replaceAll(":", "").toLowerCase(),
          privateKey: pemOf(KEY),
        },
      });
    }
  });

  test.each([
    ["no key", CERTIFICATE, "no-key"],
    ["no certificate", pemOf(KEY), "no-certificate"],
    ["another key", CERTIFICATE + pemOf(newKey()), "key-of-another"],
    ["an old certificate", certificateOf(KEY, "2021-01-01") + pemOf(KEY), "certificate-expired"],
    [
      "a password",
      CERTIFICATE +
        KEY.export({
          type: "pkcs8",
          format: "pem",
          cipher: "aes-256-cbc",
          passphrase: "x",
        }).toString(),
      "key-with-password",
    ],
    ["garbage", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "no-key"],
  ])("is refused with %s", (_name, pem, reason) => {
    const read = readCertificate(pem, NOW);
    expect(read).toEqual({ ok: false, error: reason });
  });
});

describe("a credential", () => {
  const ASSERTION = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln";
  let folder: string;
  let config: Config;
  let asked: URLSearchParams;

  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (data) => (body += String(data)));
    request.on("end", () => {
      asked = new URLSearchParams(body);
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ token_type: "Bearer", expires_in: 3600, access_token: "T" }));
    });
  });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dialgate-credential-"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo; // what it is for TCP
    config = {
      ...{
        tenantId: "t",
        clientId: "client",
        host: "localhost",
        port: 3000,
        publicUrl: null,
        trustedProxies: 0,
        drainSeconds: 2,
        local: false,
      },
      graphCredential: "application",
      graphLagSeconds: 40,
      ...{ graphUrl: "https://graph.example", authorityUrl: `http://127.0.0.1:${port}` },
    };
  });
  beforeEach(() => (asked = new URLSearchParams()));
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  async function path(name: string, text: string): Promise<string> {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  }

  async function tokenWith(env: Record<string, string>): Promise<string> {
    const credential = await readCredential(env);
    if (!credential.ok) return tellCredential(credential.error);
    const token = await appTokens(config, credential.value)();
    return token.ok ? token.value : tellCredential(token.error);
  }

  test("of a certificate signs for this client and this authority", async () => {
    const file = await path("both.pem", CERTIFICATE + pemOf(KEY));
    expect(await tokenWith({ ENTRA_CLIENT_CERTIFICATE_PATH: file })).toBe("T");
    const assertion = asked.get("client_assertion") ?? "";
    // MSAL rounds the time, up as well.
    const { payload } = await jwtVerify(assertion, createPublicKey(KEY), { clockTolerance: 2 });
    expect(payload).toMatchObject({
      iss: "client",
      sub: "client",
      aud: `${config.authorityUrl}/t/oauth2/v2.0/token`,
    });
    const { fingerprint256 } = new X509Certificate(CERTIFICATE);
    const thumbprint = Buffer.from(fingerprint256.replaceAll(":", ""), "hex").toString("base64url");
    expect(decodeProtectedHeader(assertion)["x5t#S256"]).toBe(thumbprint);
    expect(asked.get("scope")).toContain("https://graph.example/.default");
    expect(asked.has("client_secret")).toBe(false);
  });

  test("of a federated identity is passed on as it is", async () => {
    const file = await path("token", `${ASSERTION}\n`);
    expect(await tokenWith({ ENTRA_CLIENT_ASSERTION_PATH: file })).toBe("T");
    expect(asked.get("client_assertion")).toBe(ASSERTION);
    expect(asked.get("client_assertion_type")).toMatch(/jwt-bearer$/);
  });

  test.each([
    ["ENTRA_CLIENT_CERTIFICATE_PATH", "holds no private key"],
    ["ENTRA_CLIENT_ASSERTION_PATH", "holds no JSON Web Token"],
  ])("%s that names something else is refused, and not quoted", async (name, reason) => {
    const said = await tokenWith({ [name]: await path("other", "s3cr3t") });
    expect(said).toContain(`The file that ${name} names ${reason}`);
    expect(said).not.toContain("s3cr3t");
    expect(await tokenWith({ [name]: join(folder, "none") })).toContain("cannot be read");
  });
});
