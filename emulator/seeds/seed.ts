import type { AuditEntry, StoredApplication, StoredListener } from "../tenants/resources";

/** What a tenant starts with. */
export interface Seed {
  readonly name: string;
  readonly domain: string;
  readonly applications: readonly StoredApplication[];
  readonly listeners: readonly StoredListener[];
  readonly audits: readonly AuditEntry[];
  readonly landmarks: Readonly<Record<string, string>>;
}
