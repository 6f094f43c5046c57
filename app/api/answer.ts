import { bearerToken } from "@/lib/auth/bearer";
import { authenticate } from "@/lib/auth/server/authenticate";
import type { Caller, Right } from "@/lib/auth/server/caller";
import { config } from "@/lib/config/config";
import type { DialgateError } from "@/lib/domain/errors";
import type { Result } from "@/lib/domain/result";
import { requestIdOf } from "@/lib/http/requestId";
import { respond } from "@/lib/http/respond";
import { inRequest } from "@/lib/log/context";
import { logFailure } from "@/lib/log/failure";
import { log } from "@/lib/log/logger";
import { markRequest } from "@/lib/telemetry/span";

/** Answers a read for who calls; `needed` is the right without which nothing is read, if any. */
export async function answer<T>(
  request: Request,
  read: (caller: Caller) => Promise<Result<T, DialgateError>>,
  needed: Right | null = "read",
): Promise<Response> {
  const route = `${request.method} ${new URL(request.url).pathname}`;
  const context = { request: requestIdOf(request.headers), route, needs: needed };
  return inRequest(context, async () => {
    markRequest(context.request);
    const result = await answerTo(request, read, needed);
    if (result.ok) log("request-served");
    else logFailure(result.error);
    return respond(result);
  });
}

async function answerTo<T>(
  request: Request,
  read: (caller: Caller) => Promise<Result<T, DialgateError>>,
  needed: Right | null,
): Promise<Result<T, DialgateError>> {
  const token = bearerToken(request);
  if (!token.ok) return token;
  const caller = await authenticate(token.value, config(), needed);
  return caller.ok ? read(caller.value) : caller;
}
