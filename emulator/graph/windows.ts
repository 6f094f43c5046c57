import type { Tenant } from "../tenants/tenant";
import type { Caller } from "./caller";
import type { Resource } from "./permissions";
import type { Window } from "./throttle";

/** The throttling windows a request counts in, from Microsoft's page of throttling limits. */
export function windowsOf(tenant: Tenant, resource: Resource, caller: Caller): Window[] {
  const { limits } = tenant;
  if (!limits.enforceThrottling) return [];
  switch (resource) {
    case "listeners":
      return [
        { key: "listeners", limit: limits.listenersPerMinutePerTenant, seconds: 60 },
        {
          key: `listeners/${caller.clientId}`,
          limit: limits.listenersPerMinutePerClient,
          seconds: 60,
        },
      ];
    case "audit":
      return [{ key: `audit/${caller.clientId}`, limit: limits.auditPer10Seconds, seconds: 10 }];
    case "applications":
    case "me":
    case "organization":
    case "batch":
      return [];
  }
}
