import { createHash } from "node:crypto";
import { SPA_CLIENT_ID } from "../constants";
import type { Person } from "../tenants/people";
import { appRolesOf } from "../tenants/registration";
import type { Tenant } from "../tenants/tenant";
import { CLIENT_IDENTITIES, issuerOf, type ClientKey } from "./claims";
import { API_SCOPE, API_URI } from "./scopes";

/** The claims of a token with which a person calls Dialgate's own API. */
export function apiClaims(url: string, tenant: Tenant, person: Person) {
  const names =
    tenant.registration.tokenVersion === 2
      ? { preferred_username: person.userName }
      : { unique_name: person.userName, upn: person.userName };
  return {
    ...common(url, tenant, SPA_CLIENT_ID, "0"),
    oid: person.oid,
    sub: pairwiseSubject(tenant, person),
    name: person.name,
    ...names,
    scp: API_SCOPE,
    ...rolesClaim(tenant, person),
  };
}

/** The same for an application on its own, which has no role there. */
export function appOnlyApiClaims(url: string, tenant: Tenant, client: ClientKey) {
  const { clientId, principalId } = CLIENT_IDENTITIES[client];
  const proof = "1";
  return {
    ...common(url, tenant, clientId, proof),
    idtyp: "app",
    oid: principalId,
    sub: principalId,
  };
}

/** What the version, which the API's registration chooses, spells differently. */
function common(url: string, tenant: Tenant, client: string, proof: string) {
  const tid = tenant.id;
  return tenant.registration.tokenVersion === 2
    ? {
        aud: SPA_CLIENT_ID,
        iss: issuerOf(url, tid),
        azp: client,
        azpacr: proof,
        tid,
        ver: "2.0",
      }
    : {
        aud: API_URI,
        iss: `${url}/${tid}/`,
        appid: client,
        appidacr: proof,
        tid,
        ver: "1.0",
      };
}

/** Who holds no app role has no such claim. */
export function rolesClaim(tenant: Tenant, person: Person): { roles?: string[] } {
  const roles = appRolesOf(tenant.registration, person);
  return roles.length > 0 ? { roles } : {};
}

/** A person is another subject for every application. */
function pairwiseSubject(tenant: Tenant, person: Person): string {
  return createHash("sha256")
    .update(`${tenant.id} ${SPA_CLIENT_ID} ${person.oid}`)
    .digest("base64url");
}
