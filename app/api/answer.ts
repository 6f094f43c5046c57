import { bearerToken } from "@/lib/auth/bearer";
import type { Caller, Right } from "@/lib/auth/server/caller";
import type { DialgateError } from "@/lib/domain/errors";
import { fail, type Result } from "@/lib/domain/result";
import { admit, judged, refused } from "@/lib/http/admit";
import { respond } from "@/lib/http/respond";
import { addressOf } from "@/lib/http/addressOf";

/** Answers a read for who calls; `needed` is the right without which nothing is read, if any. */
export async function answer<T>(
  request: Request,
  read: (caller: Caller) => Promise<Result<T, DialgateError>>,
  needed: Right | null = "read",
): Promise<Response> {
  const sender = { address: addressOf(request.headers), limit: "reads" } as const;
  const token = bearerToken(request);
  if (!token.ok) return respond(fail(await refused(sender.address, token.error)));
  const caller = await admit(token.value, needed, sender);
  if (!caller.ok) return respond(caller);
  const result = await read(caller.value);
  await judged(token.value, sender, result.ok ? null : result.error);
  return respond(result);
}
