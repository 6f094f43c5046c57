import type { Tenant } from "./tenant";

/** The tenants of this process, the default one first. */
export class TenantRegistry {
  private readonly tenants = new Map<string, Tenant>();

  add(tenant: Tenant): Tenant {
    this.tenants.set(tenant.id, tenant);
    return tenant;
  }

  find(id: string | undefined): Tenant | undefined {
    return id === undefined ? undefined : this.tenants.get(id.toLowerCase());
  }

  remove(id: string): boolean {
    return this.tenants.delete(id.toLowerCase());
  }

  ids(): string[] {
    return [...this.tenants.keys()];
  }
}
