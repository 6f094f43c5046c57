import { randomUUID } from "node:crypto";
import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";
import { createSigningKeys, type KeyRing } from "./keys";

/**
 * A tenant begins with the key pair of the process: making one takes longer than all else about a
 * tenant.
 */
export function keysOf({ keys }: Emulator, tenant: Tenant): KeyRing {
  return tenant.ownKeys ?? [keys];
}

/** Signs with a new key from now on. What it signed before stays valid, unless it is forgotten. */
export async function rotateKeys(
  emulator: Emulator,
  tenant: Tenant,
  forget: boolean,
): Promise<KeyRing> {
  const next = await createSigningKeys(`local-tenant-${randomUUID()}`);
  tenant.ownKeys = forget ? [next] : [next, ...keysOf(emulator, tenant)];
  return tenant.ownKeys;
}
