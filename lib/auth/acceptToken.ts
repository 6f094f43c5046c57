import type { DialgateError } from "@/lib/domain/errors";
import { fail, ok, type Result } from "@/lib/domain/result";
import { readClaims } from "./claims";

/** Whose tokens are taken. */
interface Expected {
  readonly tenantId: string;
  readonly clientId: string;
}

/**
 * Refuses, before Graph is called, a token of Graph that says it is another tenant's, another
 * client's or an application's own: it was not got by signing in here. What cannot be read is
 * passed on, since Microsoft may make Graph's tokens unreadable: Graph then decides alone.
 */
export function acceptToken(
  token: string,
  { tenantId, clientId }: Expected,
): Result<string, DialgateError> {
  const { tid, appid, azp, idtyp, aud } = readClaims(token) ?? {};
  const client = appid ?? azp;
  if (tid !== undefined && !isSameId(tid, tenantId)) return refuse("is of another tenant");
  if (client !== undefined && !isSameId(client, clientId))
    return refuse("was issued to another application");
  if (aud !== undefined && isOwn(aud, clientId)) return refuse("is not meant for Microsoft Graph");
  return idtyp === "app" ? refuse("is of an application, not of a person") : ok(token);
}

/** Of an id token, or a token for Dialgate's own API. */
function isOwn(audience: string, clientId: string): boolean {
  return isSameId(audience.replace(/^api:\/\//, ""), clientId);
}

function isSameId(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function refuse(what: string): Result<string, DialgateError> {
  const message = `The access token ${what}. Nothing was sent to Microsoft Graph.`;
  return fail({ code: "unauthenticated", message });
}
