import { exportJWK, generateKeyPair, type CryptoKey, type JWK } from "jose";
import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";

export interface SigningKeys {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly privateJwk: JWK;
  readonly publicJwk: JWK;
}

export async function createSigningKeys(kid = "local-tenant"): Promise<SigningKeys> {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const extra = { kid, use: "sig", alg: "RS256" };
  return {
    kid,
    privateKey,
    publicKey,
    privateJwk: { ...(await exportJWK(privateKey)), ...extra },
    publicJwk: { ...(await exportJWK(publicKey)), ...extra },
  };
}

/** Those a tenant publishes. The first of them signs. */
export type KeyRing = readonly [SigningKeys, ...SigningKeys[]];

/**
 * A tenant begins with the key pair of the process: making one takes longer than all else about a
 * tenant.
 */
export function keysOf({ keys }: Emulator, tenant: Tenant): KeyRing {
  return tenant.ownKeys ?? [keys];
}

/** Signs with a new key from now on. What it signed before stays valid, unless it is forgotten. */
export async function rotateKeys(
  emulator: Emulator,
  tenant: Tenant,
  forget: boolean,
): Promise<KeyRing> {
  const next = await createSigningKeys(`local-tenant-${crypto.randomUUID()}`);
  tenant.ownKeys = forget ? [next] : [next, ...keysOf(emulator, tenant)];
  return tenant.ownKeys;
}
