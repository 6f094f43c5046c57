import type { Person } from "../tenants/people";
import { appRolesOf } from "../tenants/registration";
import type { Tenant } from "../tenants/tenant";
import { ENTRA_TEXT, type Refusal } from "./entraErrors";
import {
  API_SCOPE,
  API_URI,
  apiForms,
  DELEGATED_PERMISSIONS,
  EVERYTHING,
  graphForms,
  resourceAsked,
  resourceScopes,
  readScope,
  type AskedScope,
  type ResourceName,
} from "./scopes";

/** All that an external tenant lets a custom application have of Graph in a person's name. */
const ALWAYS_DELEGATED = "User.Read";

/** The delegated permissions of Graph that are consented to. */
export function consentedToGraph({ registration, switches }: Tenant): string[] {
  return DELEGATED_PERMISSIONS.filter(
    (name) =>
      registration.consent.delegated.includes(name) &&
      (switches.delegatedPermissions === "granted" || name === ALWAYS_DELEGATED),
  );
}

function consentedTo(tenant: Tenant, resource: ResourceName): string[] {
  if (resource === "graph") return consentedToGraph(tenant);
  return tenant.registration.consent.delegated.filter((name) => name === API_SCOPE);
}

/** Why what is asked for cannot exist: no such resource, or no such scope of it. */
export function refusedScope(tenant: Tenant, url: string, scopes: string): Refusal | undefined {
  for (const scope of resourceScopes(scopes, url)) {
    const refusal = refusedAsUnknown(tenant, scope);
    if (refusal) return refusal;
  }
  return undefined;
}

function refusedAsUnknown(tenant: Tenant, scope: AskedScope): Refusal | undefined {
  const { resource, resourceName, permission } = scope;
  const hidden = resourceName === API_URI && !tenant.registration.exposesApi;
  if (resource === undefined || hidden) {
    return { error: "invalid_resource", text: ENTRA_TEXT.unknownResource(resourceName) };
  }
  if (resource === "api") {
    const known = tenant.registration.exposesApi && [API_SCOPE, EVERYTHING].includes(permission);
    if (known) return undefined;
    return { error: "invalid_client", text: ENTRA_TEXT.unknownApiScope(permission) };
  }
  const refused = tenant.switches.delegatedPermissions === "refused";
  const offered: readonly string[] = refused ? [ALWAYS_DELEGATED] : DELEGATED_PERMISSIONS;
  if ([EVERYTHING, ...offered].includes(permission)) return undefined;
  return { error: "invalid_client", text: ENTRA_TEXT.unknownScope(permission) };
}

/** Whether nobody has consented to something that is asked for. */
export function lacksConsent(tenant: Tenant, url: string, scopes: string): boolean {
  if (tenant.switches.consent === "missing") return true;
  return resourceScopes(scopes, url).some(({ resource = "graph", permission }) => {
    const consented = consentedTo(tenant, resource);
    return permission === EVERYTHING ? consented.length === 0 : !consented.includes(permission);
  });
}

/** Whether a person is kept out because they hold no app role. */
export function lacksAssignment({ registration }: Tenant, person: Person | undefined): boolean {
  if (!registration.assignmentRequired || !person) return false;
  return appRolesOf(registration, person).length === 0;
}

/**
 * The `scope` of a token response: all that is consented of the resource, whatever was asked (as
 * Entra does), each in the form in which it was asked for, because MSAL compares texts.
 */
export function grantedScope(tenant: Tenant, url: string, requested: string): string {
  const asked = requested.split(" ");
  const resource = resourceAsked(requested, url);
  const formsOf = (name: string) => (resource === "api" ? apiForms(name) : graphForms(name, url));
  const usual = (name: string) => (resource === "api" ? `${API_URI}/${name}` : name);
  const granted = consentedTo(tenant, resource).map(
    (name) => formsOf(name).find((form) => asked.includes(form)) ?? usual(name),
  );
  const everything = formsOf(EVERYTHING).filter((form) => asked.includes(form));
  const identity = resource === "api" ? [] : ["openid", "profile", "email"];
  return [...identity, ...granted, ...everything].join(" ");
}

/** The resource of a client-credentials request, whose only scope is `<resource>/.default`. */
export function defaultScopeOf(
  { registration }: Tenant,
  url: string,
  scope: string,
): ResourceName | Refusal {
  const { resource, resourceName, permission } = readScope(scope, url);
  if (permission !== EVERYTHING || !scope.includes("/")) {
    return { error: "invalid_scope", text: ENTRA_TEXT.notDefaultScope };
  }
  if (resource === undefined || (resource === "api" && !registration.exposesApi)) {
    return { error: "invalid_resource", text: ENTRA_TEXT.unknownResource(resourceName) };
  }
  return resource;
}
