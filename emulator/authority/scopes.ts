import { GRAPH_APP_ID, GRAPH_RESOURCE, SPA_CLIENT_ID } from "../constants";
import { ENTRA_TEXT, type Refusal } from "./entraErrors";

/** What an administrator has consented to for the single-page client. */
export const DELEGATED_PERMISSIONS = [
  "User.Read",
  "EventListener.Read.All",
  "EventListener.ReadWrite.All",
  "Application.Read.All",
  "AuditLog.Read.All",
  "Organization.Read.All",
] as const;

/** What an application may do on its own. */
export const APPLICATION_PERMISSIONS = [
  "EventListener.ReadWrite.All",
  "Application.Read.All",
  "AuditLog.Read.All",
  "Organization.Read.All",
] as const;

export const OIDC_SCOPES = ["openid", "profile", "email", "offline_access"] as const;

/** The one scope of Dialgate's own API. */
export const API_SCOPE = "access_as_user";
const API_NAMES = [`api://${SPA_CLIENT_ID}`, SPA_CLIENT_ID];

export type ResourceName = "graph" | "api";
interface AskedScope {
  readonly resource: ResourceName | undefined;
  readonly resourceName: string;
  readonly permission: string;
}

/** Splits a scope into resource and permission; short names mean Graph. */
function readScope(scope: string, url: string): AskedScope {
  const slash = scope.lastIndexOf("/");
  const permission = scope.slice(slash + 1);
  if (slash < 0) return { resource: "graph", resourceName: GRAPH_APP_ID, permission };
  const resourceName = scope.slice(0, slash);
  return { resource: resourceNamed(resourceName, url), resourceName, permission };
}

function resourceNamed(name: string, url: string): ResourceName | undefined {
  if (API_NAMES.includes(name)) return "api";
  return [GRAPH_RESOURCE, GRAPH_APP_ID, url].includes(name) ? "graph" : undefined;
}

/** The scopes that ask for a resource, without those of OpenID Connect. */
function resourceScopes(scopes: string): string[] {
  return scopes
    .split(" ")
    .filter((scope) => scope !== "" && !OIDC_SCOPES.some((name) => name === scope));
}

/** Which resource a token request means, told by its scopes alone; the first decides. */
export function resourceAsked(scopes: string, url: string): ResourceName {
  const [first = ""] = resourceScopes(scopes);
  return readScope(first, url).resource ?? "graph";
}

/** Every way to write a consented permission, and `.default`, which stands for all of them. */
export function acceptedScopes(url: string): string[] {
  const graph = [...DELEGATED_PERMISSIONS, ".default"].flatMap((name) => graphForms(name, url));
  return [...graph, ...[API_SCOPE, ".default"].flatMap(apiForms)];
}

function graphForms(name: string, url: string): string[] {
  return [name, ...[GRAPH_RESOURCE, GRAPH_APP_ID, url].map((resource) => `${resource}/${name}`)];
}

function apiForms(name: string): string[] {
  return API_NAMES.map((resource) => `${resource}/${name}`);
}

/**
 * The `scope` of a token response: all that is consented of the resource, whatever was asked (as
 * Entra does), each in the form in which it was asked for, because MSAL compares texts.
 */
export function grantedScope(requested: string, url: string): string {
  const asked = requested.split(" ");
  const inFormAsked = (forms: string[]) => forms.find((form) => asked.includes(form));
  const defaults = [...graphForms(".default", url), ...apiForms(".default")];
  const everything = asked.filter((scope) => defaults.includes(scope));
  if (resourceAsked(requested, url) === "api") {
    return [inFormAsked(apiForms(API_SCOPE)) ?? `${API_NAMES[0]}/${API_SCOPE}`, ...everything].join(
      " ",
    );
  }
  const graph = DELEGATED_PERMISSIONS.map((name) => inFormAsked(graphForms(name, url)) ?? name);
  return ["openid", "profile", "email", ...graph, ...everything].join(" ");
}

/** Why what is asked for cannot be granted: no such resource, or no such scope of it. */
export function refusedScope(scopes: string, url: string): Refusal | undefined {
  for (const scope of resourceScopes(scopes)) {
    const { resource, resourceName, permission } = readScope(scope, url);
    if (resource === undefined) {
      return { error: "invalid_resource", text: ENTRA_TEXT.unknownResource(resourceName) };
    }
    if (acceptedScopes(url).includes(scope)) continue;
    const text = resource === "api" ? ENTRA_TEXT.unknownApiScope : ENTRA_TEXT.unknownScope;
    return { error: "invalid_client", text: text(permission) };
  }
  return undefined;
}

/** Whether a token would have to be good for two resources, which no token is. */
export function asksTwoResources(scopes: string, url: string): boolean {
  const resources = resourceScopes(scopes).map((scope) => readScope(scope, url).resource);
  return new Set(resources).size > 1;
}

/** The resource of a client-credentials request, whose only scope is `<resource>/.default`. */
export function defaultScopeOf(scope: string, url: string): ResourceName | Refusal {
  const { resource, resourceName, permission } = readScope(scope, url);
  if (permission !== ".default" || !scope.includes("/")) {
    return { error: "invalid_scope", text: ENTRA_TEXT.notDefaultScope };
  }
  return resource ?? { error: "invalid_resource", text: ENTRA_TEXT.unknownResource(resourceName) };
}
