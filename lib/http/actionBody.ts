/**
 * The bytes that a call of an action may have: see tests/saving/large.test.ts for what one needs. React
 * throws at arguments of about a million characters, which would be a defect's answer to a body.
 */
export const MOST_BYTES = 990_000;

/** A token as RFC 7235 has it, and what `pack` gives; neither can mean anything to React but text. */
const BODY = /^\["([A-Za-z0-9\-._~+/]*=*)","[A-Za-z0-9+/]*=*"\]$/;

/**
 * The token in the body of a call of an action, where the body is what the page sends: two plain
 * strings. Null for every other body: React's decoder goes into what is nested by recursion, and
 * gives a meaning to strings that begin with "$", so it is to see none of either.
 */
export function tokenInBody(body: string): string | null {
  return BODY.exec(body)?.[1] ?? null;
}
