import type { Tenant } from "../../emulator/client";

/** A token for Dialgate's own API, of an admin whom nobody was before: Graph alone knows its people. */
export function tokenOfAnyone(tenant: Tenant): Promise<string> {
  return tenant.token({ person: "admin", api: true, claims: { oid: crypto.randomUUID() } });
}
