import { type Operation, operationKey } from "../plan/operation";

/** A short text for a plan, equal in the browser and on the server for equal plans alone. */
export function planDigest(operations: readonly Operation[]): Promise<string> {
  return sha256(JSON.stringify(operations.map(operationKey)));
}

/**
 * A short text for an operation that stays the same when what is left is planned anew: the names
 * that a plan has for its new listeners do not.
 */
export function operationDigest(operation: Operation): Promise<string> {
  return sha256(operationKey(operation.kind === "create" ? { ...operation, ref: "" } : operation));
}

export const DIGEST = /^[0-9a-f]{64}$/;

/** In hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
