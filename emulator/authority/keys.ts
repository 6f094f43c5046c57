import { exportJWK, generateKeyPair, type CryptoKey, type JWK } from "jose";

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
