import { acceptToken } from "@/lib/auth/acceptToken";
import { bearerToken } from "@/lib/auth/bearer";
import { config } from "@/lib/config/config";
import type { DialgateError } from "@/lib/domain/errors";
import type { Result } from "@/lib/domain/result";
import type { GraphAccess } from "@/lib/graph/server/request";
import { respond } from "@/lib/http/respond";

/** Answers a read with what Graph returns for the token of the request. */
export async function answer<T>(
  request: Request,
  read: (access: GraphAccess) => Promise<Result<T, DialgateError>>,
): Promise<Response> {
  const sent = bearerToken(request);
  const token = sent.ok ? acceptToken(sent.value, config()) : sent;
  if (!token.ok) return respond(token);
  return respond(await read({ graphUrl: config().graphUrl, token: token.value }));
}
