import { randomUUID } from "node:crypto";
import { Router } from "express";
import { SignJWT } from "jose";
import { TOKEN_EXCHANGE } from "../constants";
import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";
import { createSigningKeys, type SigningKeys } from "./keys";

/** Who gives tokens to workloads: in Azure a managed identity's issuer, or one of a pipeline. */
export function workloadIssuer(url: string, tenantId: string): string {
  return `${url}/${tenantId}/workload`;
}

/** Keys of its own, made when they are first needed. */
let made: Promise<SigningKeys> | undefined;
const workloadKeys = () => (made ??= createSigningKeys("local-workload"));

export interface WorkloadWish {
  readonly subject: string;
  readonly audience?: string | undefined;
  readonly expiresInSeconds?: number | undefined;
}

/** A token that says which workload its holder is; good for nothing but to be exchanged. */
export async function mintWorkloadToken(
  { url, clock }: Emulator,
  tenant: Tenant,
  { subject, audience = TOKEN_EXCHANGE, expiresInSeconds = 3600 }: WorkloadWish,
): Promise<string> {
  const { kid, privateKey } = await workloadKeys();
  const now = Math.floor(clock() / 1000);
  return new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: "RS256", typ: "JWT", kid })
    .setIssuer(workloadIssuer(url, tenant.id))
    .setSubject(subject)
    .setAudience(audience)
    .setIssuedAt(now)
    .setNotBefore(Math.min(now, now + expiresInSeconds))
    .setExpirationTime(now + expiresInSeconds)
    .sign(privateKey);
}

/** What verifies such a token, mounted at `/:tenant/workload`. */
export function workloadRouter({ url, tenants }: Emulator): Router {
  return Router({ mergeParams: true })
    .get("/.well-known/openid-configuration", (req, res, next) => {
      const tenant = tenants.find(tenantOf(req.baseUrl));
      if (!tenant) return next();
      const issuer = workloadIssuer(url, tenant.id);
      res.json({
        issuer,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ["id_token"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      });
    })
    .get("/jwks", async (_req, res) => {
      const { publicJwk } = await workloadKeys();
      res.json({ keys: [publicJwk] });
    });
}

function tenantOf(baseUrl: string): string | undefined {
  return baseUrl.split("/")[1];
}
