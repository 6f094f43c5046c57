import {
  CONFIDENTIAL_CLIENT_ID,
  CONFIDENTIAL_PRINCIPAL_ID,
  GRAPH_RESOURCE,
  SPA_CLIENT_ID,
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

/** The claims of a token with which the confidential client calls Graph on its own. */
export function appOnlyClaims(tenant: Tenant) {
  return {
    aud: GRAPH_RESOURCE,
    sub: CONFIDENTIAL_PRINCIPAL_ID,
    oid: CONFIDENTIAL_PRINCIPAL_ID,
    tid: tenant.id,
    appid: CONFIDENTIAL_CLIENT_ID,
    app_displayname: "Dialgate service",
    idtyp: "app",
    roles: [...APPLICATION_PERMISSIONS],
    ver: "1.0",
  };
}
