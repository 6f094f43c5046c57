import { SPA_CLIENT_ID, SPA_PRINCIPAL_ID } from "../../constants";
import type { JsonObject } from "../../json";
import type { Tenant } from "../../tenants/tenant";
import { API_SCOPE } from "../../authority/scopes";
import { param, type Handler } from "../exchange";
import { objectNotFound } from "../http/failure";
import { contextOf } from "../listeners/view";

/** An id that is always the same for the same name. */
function idOf(name: string): string {
  return `d1a16a7e-0000-4000-8000-${Buffer.from(name).toString("hex").slice(-12).padStart(12, "0")}`;
}

/** Dialgate's registration as Graph's `application`; undefined where there is none. */
export function dialgateApplication({ registration }: Tenant): JsonObject | undefined {
  const { exists, exposesApi, tokenVersion, redirectUris, appRoles } = registration;
  if (!exists) return undefined;
  const urisOf = (platform: string) =>
    redirectUris.filter((each) => each.platform === platform).map(({ uri }) => uri);
  return {
    id: idOf("application"),
    appId: SPA_CLIENT_ID,
    displayName: "Dialgate",
    signInAudience: "AzureADMyOrg",
    identifierUris: exposesApi ? [`api://${SPA_CLIENT_ID}`] : [],
    spa: { redirectUris: urisOf("spa") },
    web: { redirectUris: urisOf("web") },
    publicClient: { redirectUris: [] },
    api: {
      requestedAccessTokenVersion: tokenVersion === 2 ? 2 : null,
      oauth2PermissionScopes: exposesApi
        ? [{ id: idOf(API_SCOPE), value: API_SCOPE, isEnabled: true, type: "User" }]
        : [],
    },
    appRoles: appRoles.map((value) => ({ id: idOf(value), value, isEnabled: true })),
  };
}

/** Who holds an app role of Dialgate's, as `servicePrincipals(appId='…')/appRoleAssignedTo`. */
export const listAssignments: Handler = (exchange) => {
  const { tenant, base } = exchange;
  const { registration, people } = tenant;
  const key = param(exchange, "id");
  const named = /^appId='(.*)'$/i.exec(key)?.[1]?.toLowerCase() === SPA_CLIENT_ID;
  if (!registration.exists || !(named || key.toLowerCase() === SPA_PRINCIPAL_ID)) {
    throw objectNotFound(key);
  }
  const value = people.flatMap((person) =>
    registration.assignments[person.key].map((role) => ({
      id: idOf(`${person.key} ${role}`),
      appRoleId: idOf(role),
      principalId: person.oid,
      principalDisplayName: person.name,
      principalType: "User",
      resourceId: SPA_PRINCIPAL_ID,
      resourceDisplayName: "Dialgate",
    })),
  );
  return { status: 200, body: { "@odata.context": contextOf(base, "appRoleAssignments"), value } };
};
