import { randomUUID } from "node:crypto";
import { SignJWT, type JWTPayload } from "jose";
import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";
import { issuerOf } from "./claims";

/** Signs an access token without anybody signing in, for tests that have no browser. */
export async function mintToken(
  emulator: Emulator,
  tenant: Tenant,
  claims: JWTPayload,
  expiresInSeconds: number,
): Promise<string> {
  const now = Math.floor(emulator.clock() / 1000);
  return new SignJWT({ ...claims, uti: randomUUID() })
    .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: emulator.keys.kid })
    .setIssuer(issuerOf(emulator.url, tenant.id))
    .setIssuedAt(now)
    .setNotBefore(Math.min(now, now + expiresInSeconds))
    .setExpirationTime(now + expiresInSeconds)
    .sign(emulator.keys.privateKey);
}
