import { authenticate } from "@/lib/auth/server/authenticate";
import type { Caller, Right } from "@/lib/auth/server/caller";
import { config } from "@/lib/config/config";
import type { DialgateError } from "@/lib/domain/errors";
import { type Result, fail } from "@/lib/domain/result";
import { callerKey } from "./guard/clientAddress";
import { isKnown, remember } from "./guard/knownTokens";
import { exhausted, type Limit, spend } from "./guard/limits";
import { tooMany } from "./tooMany";

/** What sent a token, beside the token. */
interface Sender {
  /** As the guard has set it; see `guard/install.ts`. */
  readonly address: string;
  /** What the person's calls of this kind are counted by. */
  readonly limit: Extract<Limit, "reads" | "saves">;
}

/**
 * Who sent a token, as `authenticate` has it, unless they ask too often: addresses that send tokens
 * which are refused wait before the next one is even looked at, unless it was found good before.
 */
export async function admit(
  token: string,
  needed: Right | null,
  { address, limit }: Sender,
): Promise<Result<Caller, DialgateError>> {
  const key = callerKey(address);
  const isGood = isKnown(token);
  const wait = isGood ? null : await exhausted("refusals", key);
  if (wait !== null) return fail(tooMany(wait));
  const caller = await authenticate(token, config(), needed);
  if (!caller.ok) {
    if (caller.error.code === "unauthenticated") await spend("refusals", key);
    return caller;
  }
  // A token that Graph has not judged yet can name anybody.
  if (caller.value.roles === null && !isGood) return caller;
  if (!isGood) remember(token);
  const tooSoon = await spend(limit, caller.value.objectId ?? key);
  return tooSoon === null ? caller : fail(tooMany(tooSoon));
}

/** What came of a call that was admitted, where Graph judges the token. */
export async function judged(
  token: string,
  { address }: Sender,
  error: DialgateError | null,
): Promise<void> {
  if (isKnown(token)) return;
  if (error?.code === "unauthenticated") await spend("refusals", callerKey(address));
  else if (error === null) remember(token);
}

/** Counts a call without a token; the error where there were too many, otherwise what was wrong. */
export async function refused(address: string, error: DialgateError): Promise<DialgateError> {
  const wait = await spend("refusals", callerKey(address));
  return wait === null ? error : tooMany(wait);
}
