import { bearerToken } from "@/lib/auth/bearer";
import type { Caller, Right } from "@/lib/auth/server/caller";
import type { GraphAccess } from "@/lib/auth/server/graphAccess";
import type { DialgateError } from "@/lib/domain/errors";
import { fail, type Result } from "@/lib/domain/result";
import { addressOf } from "@/lib/http/addressOf";
import { admit, judged, refused } from "@/lib/http/admit";
import { sharedReading, type PackedKind } from "@/lib/graph/server/shared/readings";
import { packAnswer, unpackAnswer } from "@/lib/http/packedAnswer";
import { FRESH_READ } from "@/lib/auth/freshRead";
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
  return inRoute(request, needed, async () => {
    const caller = await callerOf(request, needed);
    if (!caller.ok) return respond(logged(caller));
    return respond(logged(await judgedBy(request, await read(caller.value))));
  });
}

/**
 * Answers a read of what all who may read see alike: by one reading for all who ask at the same
 * time, where they reach Graph in the same way. `FRESH_READ` asks for one of its own.
 */
export async function answerShared<T>(
  request: Request,
  what: { readonly kind: PackedKind; readonly part?: string },
  read: (access: GraphAccess) => Promise<Result<T, DialgateError>>,
): Promise<Response> {
  return inRoute(request, "read", async () => {
    const caller = await callerOf(request, "read");
    if (!caller.ok) return respond(logged(caller));
    const { graph } = caller.value;
    const fresh = request.headers.has(FRESH_READ);
    // Logged once, by the request that the reading was made for.
    const packed = await sharedReading(graph, { ...what, fresh }, async () =>
      packAnswer(logged(await judgedBy(request, await read(graph)))),
    );
    return unpackAnswer(packed);
  });
}

function inRoute(
  request: Request,
  needs: Right | null,
  work: () => Promise<Response>,
): Promise<Response> {
  const route = `${request.method} ${new URL(request.url).pathname}`;
  const id = requestIdOf(request.headers);
  return inRequest({ request: id, route, needs }, () => {
    markRequest(id);
    return work();
  });
}

async function callerOf(
  request: Request,
  needed: Right | null,
): Promise<Result<Caller, DialgateError>> {
  const token = bearerToken(request);
  return token.ok
    ? admit(token.value, needed, senderOf(request))
    : fail(await refused(addressOf(request.headers), token.error));
}

/** Where Graph judges the token, the answer says whether it was good. */
async function judgedBy<T>(
  request: Request,
  result: Result<T, DialgateError>,
): Promise<Result<T, DialgateError>> {
  const token = bearerToken(request);
  if (token.ok) await judged(token.value, senderOf(request), result.ok ? null : result.error);
  return result;
}

function senderOf(request: Request) {
  return { address: addressOf(request.headers), limit: "reads" } as const;
}

function logged<T>(result: Result<T, DialgateError>): Result<T, DialgateError> {
  if (result.ok) log("request-served");
  else logFailure(result.error);
  return result;
}
