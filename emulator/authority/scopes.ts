import { GRAPH_APP_ID, GRAPH_RESOURCE, SPA_CLIENT_ID } from "../constants";

/** The delegated permissions of Graph that exist here. */
export const DELEGATED_PERMISSIONS = [
  "User.Read",
  "EventListener.Read.All",
  "EventListener.ReadWrite.All",
  "Application.Read.All",
  "AuditLog.Read.All",
  "Organization.Read.All",
] as const;

/** What an application needs to do on its own. */
export const APPLICATION_PERMISSIONS = [
  "EventListener.ReadWrite.All",
  "Application.Read.All",
  "AuditLog.Read.All",
  "Organization.Read.All",
] as const;

export const OIDC_SCOPES = ["openid", "profile", "email", "offline_access"] as const;

/** The one scope of Dialgate's own API. */
export const API_SCOPE = "access_as_user";
export const API_URI = `api://${SPA_CLIENT_ID}`;
/** Stands for every permission of a resource that is consented to. */
export const EVERYTHING = ".default";

export type ResourceName = "graph" | "api";

export interface AskedScope {
  readonly resource: ResourceName | undefined;
  /** The resource as it was written. */
  readonly resourceName: string;
  readonly permission: string;
}

/** Splits a scope into resource and permission; short names mean Graph. */
export function readScope(scope: string, url: string): AskedScope {
  const slash = scope.lastIndexOf("/");
  const permission = scope.slice(slash + 1);
  if (slash < 0) return { resource: "graph", resourceName: GRAPH_APP_ID, permission };
  const resourceName = scope.slice(0, slash);
  return { resource: resourceNamed(resourceName, url), resourceName, permission };
}

function resourceNamed(name: string, url: string): ResourceName | undefined {
  if ([API_URI, SPA_CLIENT_ID].includes(name)) return "api";
  return [GRAPH_RESOURCE, GRAPH_APP_ID, url].includes(name) ? "graph" : undefined;
}

/** The scopes that ask for a resource: all but those of OpenID Connect. */
export function resourceScopes(scopes: string, url: string): AskedScope[] {
  return scopes
    .split(" ")
    .filter((scope) => scope !== "" && !OIDC_SCOPES.some((name) => name === scope))
    .map((scope) => readScope(scope, url));
}

/** Which resource a token request means, told by its scopes alone; the first decides. */
export function resourceAsked(scopes: string, url: string): ResourceName {
  return resourceScopes(scopes, url)[0]?.resource ?? "graph";
}

/** Whether a token would have to be good for two resources, which no token is. */
export function asksTwoResources(scopes: string, url: string): boolean {
  return new Set(resourceScopes(scopes, url).map(({ resource }) => resource)).size > 1;
}

/** The forms in which Entra takes the name of a permission of Graph. */
export function graphForms(name: string, url: string): string[] {
  return [name, ...[GRAPH_RESOURCE, GRAPH_APP_ID, url].map((resource) => `${resource}/${name}`)];
}

/** The forms of a scope of Dialgate's own API. */
export function apiForms(name: string): string[] {
  return [API_URI, SPA_CLIENT_ID].map((resource) => `${resource}/${name}`);
}

/** Every scope there is, in every form. */
export function everyScope(url: string): string[] {
  const graph = [...DELEGATED_PERMISSIONS, EVERYTHING].flatMap((name) => graphForms(name, url));
  return [...graph, ...[API_SCOPE, EVERYTHING].flatMap(apiForms)];
}
