import {
  decodeJwt,
  errors as joseErrors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from "jose";
import { issuerOf, personOf } from "../authority/claims";
import { keysOf } from "../authority/keyRing";
import { GRAPH_APP_ID, GRAPH_RESOURCE } from "../constants";
import type { Emulator } from "../emulator";
import type { Person } from "../tenants/people";
import type { Tenant } from "../tenants/tenant";
import { invalidToken } from "./http/failure";

/** Who calls, as far as the token says. */
export interface Caller {
  readonly kind: "person" | "app";
  readonly clientId: string;
  readonly clientName: string;
  readonly objectId: string;
  readonly person: Person | undefined;
  /** Delegated scopes of a person, application permissions of an app. */
  readonly permissions: readonly string[];
  readonly roleTemplateIds: readonly string[];
}

function bearer(authorization: string | undefined): string | undefined {
  return /^Bearer (\S+)$/i.exec(authorization ?? "")?.[1];
}

/** The tenant a token claims to be of, unverified: good enough for the request log and faults. */
export function claimedTenantId(authorization: string | undefined): string | undefined {
  try {
    return String(decodeJwt(bearer(authorization) ?? "").tid);
  } catch {
    return undefined;
  }
}

/** Verifies signature, issuer, audience and time. Throws 401 for whatever is wrong. */
export async function authenticate(
  emulator: Emulator,
  tenant: Tenant | undefined,
  authorization: string | undefined,
): Promise<Caller> {
  const token = bearer(authorization);
  if (token === undefined) throw invalidToken("Access token is empty.");
  if (!tenant) throw invalidToken("The token is of no tenant that exists.");
  const payload = await verify(emulator, tenant, token);
  return callerOf(tenant, payload);
}

async function verify(emulator: Emulator, tenant: Tenant, token: string): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keyFor(emulator, tenant), {
      issuer: issuerOf(emulator.url, tenant.id),
      audience: [GRAPH_RESOURCE, GRAPH_APP_ID, emulator.url],
      algorithms: ["RS256"],
      currentDate: new Date(emulator.clock()),
    });
    return payload;
  } catch (error) {
    if (error instanceof joseErrors.JWTExpired) {
      throw invalidToken("Lifetime validation failed, the token is expired.");
    }
    throw invalidToken("Access token validation failure.");
  }
}

function keyFor(emulator: Emulator, tenant: Tenant): JWTVerifyGetKey {
  return ({ kid }) => {
    const key = keysOf(emulator, tenant).find((candidate) => candidate.kid === kid);
    if (!key) throw new joseErrors.JWKSNoMatchingKey();
    return key.publicKey;
  };
}

function callerOf(tenant: Tenant, payload: JWTPayload): Caller {
  const isApp = payload.idtyp === "app";
  const objectId = text(payload.oid);
  return {
    kind: isApp ? "app" : "person",
    clientId: text(payload.appid),
    clientName: text(payload.app_displayname),
    objectId,
    person: isApp ? undefined : personOf(tenant, objectId),
    permissions: isApp ? texts(payload.roles) : text(payload.scp).split(" "),
    roleTemplateIds: texts(payload.wids),
  };
}

function text(claim: unknown): string {
  return typeof claim === "string" ? claim : "";
}

function texts(claim: unknown): string[] {
  return Array.isArray(claim) ? claim.filter((item) => typeof item === "string") : [];
}
