import {
  CONFIDENTIAL_CLIENT_ID,
  CONFIDENTIAL_PRINCIPAL_ID,
  GRAPH_RESOURCE,
  SPA_CLIENT_ID,
  SPA_PRINCIPAL_ID,
} from "../constants";
import type { Person } from "../tenants/people";
import type { Tenant } from "../tenants/tenant";
import { APPLICATION_PERMISSIONS } from "./scopes";

export function issuerOf(url: string, tenantId: string): string {
  return `${url}/${tenantId}/v2.0`;
}

export function personOf(tenant: Tenant, oid: string): Person | undefined {
  return tenant.people.find((person) => person.oid === oid);
}

/** The claims of a token with which a person calls Graph through the single-page client. */
export function delegatedClaims(tenant: Tenant, person: Person, scopes: readonly string[]) {
  return {
    aud: GRAPH_RESOURCE,
    sub: person.oid,
    oid: person.oid,
    tid: tenant.id,
    appid: SPA_CLIENT_ID,
    app_displayname: "Dialgate",
    idtyp: "user",
    name: person.name,
    preferred_username: person.userName,
    upn: person.userName,
    scp: scopes.join(" "),
    wids: person.roles.map((role) => role.templateId),
    ver: "1.0",
  };
}

export interface ClientIdentity {
  readonly clientId: string;
  readonly principalId: string;
  readonly name: string;
}

/** The two applications of every tenant, by the names the control API gives them. */
export const CLIENT_IDENTITIES = {
  spa: { clientId: SPA_CLIENT_ID, principalId: SPA_PRINCIPAL_ID, name: "Dialgate" },
  confidential: {
    clientId: CONFIDENTIAL_CLIENT_ID,
    principalId: CONFIDENTIAL_PRINCIPAL_ID,
    name: "Dialgate service",
  },
} satisfies Record<string, ClientIdentity>;

export type ClientKey = keyof typeof CLIENT_IDENTITIES;

/** The claims of a token with which an application calls Graph on its own. */
export function appOnlyClaims(tenant: Tenant, client: ClientKey) {
  const { clientId, principalId, name } = CLIENT_IDENTITIES[client];
  return {
    aud: GRAPH_RESOURCE,
    sub: principalId,
    oid: principalId,
    tid: tenant.id,
    appid: clientId,
    app_displayname: name,
    idtyp: "app",
    roles:
      client === "spa" ? tenant.registration.consent.application : [...APPLICATION_PERMISSIONS],
    ver: "1.0",
  };
}
