import { type DialgateError, worded } from "@/lib/domain/errors";
import { type Result, fail, ok } from "@/lib/domain/result";
import { t } from "@/lib/i18n/t";

/** The token68 of RFC 7235, which is all that a bearer token may be made of. */
export const BEARER_TOKEN = /^[A-Za-z0-9\-._~+/]+=*$/;
/** Graph's tokens are 2 to 4 KB; with very many groups and roles they grow. */
export const LONGEST_TOKEN = 16 * 1024;

/** The access token that a request carries, to be handed on to Graph, which alone judges it. */
export function bearerToken(request: Request): Result<string, DialgateError> {
  const header = request.headers.get("Authorization");
  if (!header) return refuse(() => t`The request carries no access token.`);
  if (header.length > LONGEST_TOKEN) return refuse(() => t`The access token is too long.`);
  const token = /^Bearer (.+)$/i.exec(header)?.[1];
  return token && BEARER_TOKEN.test(token)
    ? ok(token)
    : refuse(() => t`The Authorization header is not a bearer token.`);
}

function refuse(tell: () => string) {
  return fail<DialgateError>({ code: "unauthenticated", ...worded(tell) });
}
