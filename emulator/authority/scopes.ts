import { GRAPH_RESOURCE } from "../constants";

/** What an administrator has consented to for the single-page client. */
export const DELEGATED_PERMISSIONS = [
  "User.Read",
  "EventListener.Read.All",
  "EventListener.ReadWrite.All",
  "Application.Read.All",
  "AuditLog.Read.All",
  "Organization.Read.All",
] as const;

/** What the confidential client may do on its own. */
export const APPLICATION_PERMISSIONS = [
  "EventListener.ReadWrite.All",
  "Application.Read.All",
  "AuditLog.Read.All",
  "Organization.Read.All",
] as const;

export const OIDC_SCOPES = ["openid", "profile", "email", "offline_access"] as const;

/** The forms in which Entra takes the name of a Graph permission; short names mean Graph. */
function formsOf(permission: string, url: string): string[] {
  return [permission, `${GRAPH_RESOURCE}/${permission}`, `${url}/${permission}`];
}

/** Every way to write a consented permission, and `.default`, which stands for all of them. */
export function acceptedScopes(url: string): string[] {
  return [...DELEGATED_PERMISSIONS, ".default"].flatMap((name) => formsOf(name, url));
}

/**
 * The `scope` of a token response: all that is consented, whatever was asked (as Entra does), each
 * in the form in which it was asked for, because MSAL compares texts.
 */
export function grantedScope(requested: string, url: string): string {
  const asked = requested.split(" ");
  const graph = DELEGATED_PERMISSIONS.map(
    (name) => formsOf(name, url).find((form) => asked.includes(form)) ?? name,
  );
  return ["openid", "profile", "email", ...graph].join(" ");
}

export function isUnknownScope(scope: string, url: string): boolean {
  return !OIDC_SCOPES.some((name) => name === scope) && !acceptedScopes(url).includes(scope);
}
