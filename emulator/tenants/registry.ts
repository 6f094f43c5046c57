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

  /** By the id, or by the domain name that a tenant has from the beginning. */
  named(name: string): Tenant | undefined {
    const id = this.ids().find((each) => initialDomainOf(each) === name.toLowerCase());
    return this.find(id ?? name);
  }

  remove(id: string): boolean {
    return this.tenants.delete(id.toLowerCase());
  }

  ids(): string[] {
    return [...this.tenants.keys()];
  }
}

/** Such as `contoso.onmicrosoft.com`; here each tenant has its own. */
export function initialDomainOf(id: string): string {
  return `t${id.slice(0, 8)}.onmicrosoft.example`;
}
