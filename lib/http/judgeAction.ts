import { tokenInBody } from "./actionBody";
import { addressOf } from "./addressOf";
import { callerKey } from "./guard/clientAddress";
import { isKnown } from "./guard/knownTokens";
import { exhausted, spend } from "./guard/limits";

interface Refused {
  readonly status: number;
  readonly code: "invalid-input" | "too-many-requests";
  /** Seconds. */
  readonly wait?: number;
}

/**
 * Whether the call of an action may go on to React: only with a body as the page sends it, and from
 * an address that is refused too often only with a token that was found good before.
 */
export async function judgeAction(headers: Headers, body: string): Promise<Refused | null> {
  const key = callerKey(addressOf(headers));
  const token = tokenInBody(body);
  if (token !== null && isKnown(token)) return null;
  const wait = token === null ? await spend("refusals", key) : await exhausted("refusals", key);
  if (wait !== null) return { status: 429, code: "too-many-requests", wait };
  return token === null ? { status: 400, code: "invalid-input" } : null;
}
