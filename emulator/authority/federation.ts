import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey } from "jose";
import { z } from "zod";
import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";
import { ENTRA_TEXT } from "./entraErrors";
import { refusedSignature } from "./signature";
import { workloadIssuer } from "./workload";

/**
 * Why a token of another issuer does not prove the application. Entra compares issuer, subject and
 * audience with each federated credential, to the letter, and fetches the issuer's keys.
 */
export async function refusedFederation(
  emulator: Emulator,
  tenant: Tenant,
  assertion: string,
  claims: JWTPayload,
): Promise<string | undefined> {
  const mismatch = refusedIdentity(emulator, tenant, claims);
  if (mismatch !== undefined) return mismatch;
  const keys = await keysOfIssuer(claims.iss ?? "");
  if (!keys) return ENTRA_TEXT.unreachableIssuer;
  return refusedSignature(emulator, assertion, keys);
}

function refusedIdentity(
  { url }: Emulator,
  tenant: Tenant,
  { iss = "", sub = "", aud = "" }: JWTPayload,
): string | undefined {
  const audience = [aud].flat().join(" ");
  const entries = tenant.registration.federated.map((entry) => ({
    ...entry,
    issuer: entry.issuer ?? workloadIssuer(url, tenant.id),
  }));
  if (entries.length === 0) return ENTRA_TEXT.noFederation;
  const ofIssuer = entries.filter((entry) => entry.issuer === iss);
  if (ofIssuer.length === 0) return ENTRA_TEXT.federatedIssuer(iss);
  const ofSubject = ofIssuer.filter((entry) => entry.subject === sub);
  if (ofSubject.some((entry) => entry.audience === audience)) return undefined;
  if (ofSubject.length > 0) return ENTRA_TEXT.federatedAudience(audience);
  const hasAudience = ofIssuer.some((entry) => entry.audience === audience);
  return hasAudience ? ENTRA_TEXT.federatedSubject(sub) : ENTRA_TEXT.noFederatedMatch;
}

const discovered = z.object({ jwks_uri: z.url() });

async function keysOfIssuer(issuer: string): Promise<JWTVerifyGetKey | undefined> {
  try {
    const response = await fetch(`${issuer}/.well-known/openid-configuration`);
    const { jwks_uri: address } = discovered.parse(await response.json());
    return createRemoteJWKSet(new URL(address));
  } catch {
    return undefined;
  }
}
