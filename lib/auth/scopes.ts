import type { GraphCredential } from "@/lib/config/readConfig";

/** The one scope of Dialgate's own API. */
export const ACCESS_SCOPE = "access_as_user";

/** What the browser asks a token for, by who calls Graph. */
export function scopesFor(app: {
  readonly clientId: string;
  readonly credential: GraphCredential;
}): string[] {
  return app.credential === "application"
    ? [`api://${app.clientId}/${ACCESS_SCOPE}`]
    : [...GRAPH_SCOPES];
}

/**
 * What Dialgate asks of Microsoft Graph, for the admin who signs in (delegated permissions). An
 * administrator of the tenant grants them once. Short names: MSAL takes them for Graph's own.
 */
export const GRAPH_SCOPES = [
  /** Who is signed in: name and user name, for the header. */
  "User.Read",
  /** The settings themselves: the listeners of the phone type, read and changed. */
  "EventListener.ReadWrite.All",
  /** The names of the applications that listeners point to by id. */
  "Application.Read.All",
  /** Who changed a listener, and when. */
  "AuditLog.Read.All",
] as const;
