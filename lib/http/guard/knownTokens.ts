import { createHash } from "node:crypto";

/** So many people can be signed in before the one who was longest away is forgotten. */
const MOST = 10_000;

declare global {
  /** Of the process: Next gives its proxy and its routes modules of their own. */
  var dialgateKnownTokens: Set<string> | undefined;
}

/**
 * Hashes of tokens that were found good here: whoever holds one is a person that signed in, and is
 * not kept out for what others at the same address do. It admits nobody; each call is judged anew.
 */
function known(): Set<string> {
  return (globalThis.dialgateKnownTokens ??= new Set());
}

export function isKnown(token: string): boolean {
  return known().has(hashOf(token));
}

export function remember(token: string): void {
  const hash = hashOf(token);
  const hashes = known();
  hashes.delete(hash);
  hashes.add(hash);
  const [oldest] = hashes;
  if (hashes.size > MOST && oldest !== undefined) hashes.delete(oldest);
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64");
}
