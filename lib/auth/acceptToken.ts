import { type DialgateError, worded } from "@/lib/domain/errors";
import { fail, ok, type Result } from "@/lib/domain/result";
import { readClaims } from "./claims";
import { t } from "@/lib/i18n/t";

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
  if (tid !== undefined && !isSameId(tid, tenantId))
    return refuse(
      () => t`The access token is of another tenant. Nothing was sent to Microsoft Graph.`,
    );
  if (client !== undefined && !isSameId(client, clientId))
    return refuse(
      () =>
        t`The access token was issued to another application. Nothing was sent to Microsoft Graph.`,
    );
  if (aud !== undefined && isOwn(aud, clientId))
    return refuse(
      () =>
        t`The access token is not meant for Microsoft Graph. Nothing was sent to Microsoft Graph.`,
    );
  return idtyp === "app"
    ? refuse(
        () =>
          t`The access token is of an application, not of a person. Nothing was sent to Microsoft Graph.`,
      )
    : ok(token);
}

/** Of an id token, or a token for Dialgate's own API. */
function isOwn(audience: string, clientId: string): boolean {
  return isSameId(audience.replace(/^api:\/\//, ""), clientId);
}

function isSameId(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function refuse(tell: () => string): Result<string, DialgateError> {
  return fail({ code: "unauthenticated", ...worded(tell) });
}
