import { bearerToken } from "@/lib/auth/bearer";
import { authenticate } from "@/lib/auth/server/authenticate";
import type { Caller, Right } from "@/lib/auth/server/caller";
import { config } from "@/lib/config/config";
import type { DialgateError } from "@/lib/domain/errors";
import type { Result } from "@/lib/domain/result";
import { respond } from "@/lib/http/respond";

/** Answers a read for who calls; `needed` is the right without which nothing is read, if any. */
export async function answer<T>(
  request: Request,
  read: (caller: Caller) => Promise<Result<T, DialgateError>>,
  needed: Right | null = "read",
): Promise<Response> {
  const token = bearerToken(request);
  if (!token.ok) return respond(token);
  const caller = await authenticate(token.value, config(), needed);
  return respond(caller.ok ? await read(caller.value) : caller);
}
