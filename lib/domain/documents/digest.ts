import { canonicalJson } from "../json";
import type { Operation } from "../plan/operation";

/** A short text for a plan, equal in the browser and on the server for equal plans alone. */
export function planDigest(operations: readonly Operation[]): Promise<string> {
  return sha256(canonicalJson(operations));
}

/**
 * A short text for an operation that stays the same when what is left is planned anew: neither the
 * names that a plan has for its new listeners nor what was set before does.
 */
export function operationDigest(operation: Operation): Promise<string> {
  return sha256(canonicalJson(lasting(operation)));
}

function lasting(operation: Operation): object {
  if (operation.kind === "create") return { ...operation, ref: "" };
  if (operation.kind !== "update") return operation;
  const { before, ...rest } = operation;
  return rest;
}

export const DIGEST = /^[0-9a-f]{64}$/;

/** In hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
