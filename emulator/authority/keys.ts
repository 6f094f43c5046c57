import { exportJWK, generateKeyPair, type CryptoKey, type JWK } from "jose";

/** One key pair for all tenants of a process: making one takes longer than anything else at start. */
export interface SigningKeys {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly privateJwk: JWK;
  readonly publicJwk: JWK;
}

export async function createSigningKeys(): Promise<SigningKeys> {
  const kid = "local-tenant";
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
