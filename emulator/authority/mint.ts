import { randomUUID } from "node:crypto";
import { base64url, type JWTPayload } from "jose";
import type { Emulator } from "../emulator";
import type { Json } from "../json";
import type { Tenant } from "../tenants/tenant";
import { issuerOf } from "./claims";
import { keysOf } from "./keyRing";

/** How a token differs from what the authority would issue. */
export interface TokenChanges {
  /** Claims in place of others; null leaves one out. */
  readonly claims?: Readonly<Record<string, Json>> | undefined;
  readonly header?: Readonly<Record<string, Json>> | undefined;
}

/** Signs an access token without anybody signing in, for tests that have no browser. */
export async function mintToken(
  emulator: Emulator,
  tenant: Tenant,
  claims: JWTPayload,
  expiresInSeconds: number,
  changes: TokenChanges = {},
): Promise<string> {
  const now = Math.floor(emulator.clock() / 1000);
  const usual = {
    iss: issuerOf(emulator.url, tenant.id),
    ...claims,
    iat: now,
    nbf: Math.min(now, now + expiresInSeconds),
    exp: now + expiresInSeconds,
    uti: randomUUID(),
  };
  const [key] = keysOf(emulator, tenant);
  const header = { typ: "JWT", alg: "RS256", kid: key.kid, ...changes.header };
  return signed(key.privateKey, header, withoutNulls({ ...usual, ...changes.claims }));
}

function withoutNulls(claims: object): object {
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null));
}

/** Not by jose, which refuses to sign under a header that does not fit: tests want those too. */
async function signed(key: CryptoKey, header: object, payload: object): Promise<string> {
  const text = [header, payload].map((part) => base64url.encode(JSON.stringify(part))).join(".");
  const algorithm = "RSASSA-PKCS1-v1_5";
  const signature = await crypto.subtle.sign(algorithm, key, new TextEncoder().encode(text));
  return `${text}.${base64url.encode(new Uint8Array(signature))}`;
}
