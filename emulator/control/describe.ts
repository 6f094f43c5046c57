import { issuerOf } from "../authority/claims";
import {
  CONFIDENTIAL_CLIENT_ID,
  CONFIDENTIAL_CLIENT_SECRET,
  MANAGED_IDENTITY_CLIENT_ID,
  MANAGED_IDENTITY_HEADER,
  MANAGED_IDENTITY_PRINCIPAL_ID,
  SPA_CLIENT_ID,
  SPA_CLIENT_SECRET,
} from "../constants";
import { workloadIssuer } from "../authority/workload";
import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";

/** A tenant as the control API shows it: all that a test needs to use it. */
export function describeTenant(emulator: Emulator, tenant: Tenant) {
  const { id, name, domain, seed, people, switches, limits, landmarks, registration } = tenant;
  return {
    id,
    name,
    domain,
    seed,
    authority: `${emulator.url}/${id}`,
    graph: emulator.url,
    issuer: issuerOf(emulator.url, id),
    clients: {
      spa: { clientId: SPA_CLIENT_ID, clientSecret: SPA_CLIENT_SECRET },
      confidential: { clientId: CONFIDENTIAL_CLIENT_ID, clientSecret: CONFIDENTIAL_CLIENT_SECRET },
    },
    workload: {
      issuer: workloadIssuer(emulator.url, id),
      /** What the environment of a machine with a managed identity would hold. */
      managedIdentity: {
        endpoint: `${emulator.url}/${id}/managed-identity/token`,
        header: MANAGED_IDENTITY_HEADER,
        clientId: MANAGED_IDENTITY_CLIENT_ID,
        principalId: MANAGED_IDENTITY_PRINCIPAL_ID,
      },
    },
    people,
    registration,
    switches,
    limits,
    landmarks,
  };
}
