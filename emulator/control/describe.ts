import { issuerOf } from "../authority/claims";
import {
  CONFIDENTIAL_CLIENT_ID,
  CONFIDENTIAL_CLIENT_SECRET,
  SPA_CLIENT_ID,
  SPA_CLIENT_SECRET,
} from "../constants";
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
    people,
    registration,
    switches,
    limits,
    landmarks,
  };
}
