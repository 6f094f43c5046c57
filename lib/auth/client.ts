import { type Configuration, PublicClientApplication } from "@azure/msal-browser";
import type { GraphCredential } from "@/lib/config/readConfig";
import { type TenantAuthority, msalAuthority, REDIRECT_PATH } from "./authority";

/**
 * What the browser must know to sign someone in. Handed down by a server component at each
 * request, so that one build serves every tenant.
 */
export interface AuthSettings extends TenantAuthority {
  readonly clientId: string;
  /** Whose token for Graph the server uses, and so what the browser asks for. */
  readonly credential: GraphCredential;
}

let client: PublicClientApplication | undefined;

/** The MSAL client of this browser tab. Throws MSAL's error where the browser cannot run it. */
export function authClient(settings: AuthSettings): PublicClientApplication {
  return (client ??= new PublicClientApplication(
    clientConfiguration(settings, window.location.origin),
  ));
}

export function clientConfiguration(settings: AuthSettings, origin: string): Configuration {
  const redirectUri = `${origin}${REDIRECT_PATH}`;
  return {
    auth: {
      clientId: settings.clientId,
      redirectUri,
      postLogoutRedirectUri: redirectUri,
      ...msalAuthority(settings),
    },
    cache: { cacheLocation: "sessionStorage" },
  };
}
