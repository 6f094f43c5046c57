import type { Configuration } from "@azure/msal-browser";
import { PublicClientApplication } from "@azure/msal-browser";
import { REDIRECT_PATH } from "./redirectPath";

/**
 * What the browser must know to sign someone in. Handed down by a server component at each
 * request, so that one build serves every tenant.
 */
export interface AuthSettings {
  readonly tenantId: string;
  readonly clientId: string;
  readonly authorityUrl: string;
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
      ...authority(settings),
    },
    cache: { cacheLocation: "sessionStorage" },
  };
}

/**
 * MSAL takes no http authority, not even on this machine. Given the https address and told its
 * endpoints, it does with a local authority exactly what it does with Microsoft's.
 */
function authority({ authorityUrl, tenantId }: AuthSettings) {
  const url = new URL(`/${tenantId}`, authorityUrl);
  if (url.protocol === "https:") return { authority: url.href };
  return {
    authority: `https://${url.host}/${tenantId}`,
    knownAuthorities: [url.host],
    authorityMetadata: JSON.stringify({
      issuer: `${url.href}/v2.0`,
      authorization_endpoint: `${url.href}/oauth2/v2.0/authorize`,
      token_endpoint: `${url.href}/oauth2/v2.0/token`,
      end_session_endpoint: `${url.href}/oauth2/v2.0/logout`,
      jwks_uri: `${url.href}/discovery/v2.0/keys`,
    }),
  };
}
