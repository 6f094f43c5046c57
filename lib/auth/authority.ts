/** Where a tenant's people and programs get their tokens. */
export interface TenantAuthority {
  readonly tenantId: string;
  readonly authorityUrl: string;
}

/**
 * MSAL takes no http authority, not even on this machine. Given the https address and told its
 * endpoints, it does with a local authority exactly what it does with Microsoft's.
 */
export function msalAuthority({ authorityUrl, tenantId }: TenantAuthority) {
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

/**
 * The one page that the authority may come back to: after sign-in, after sign-out, and in the
 * hidden frame. MSAL's bridge on it returns the admin to where they were.
 */
export const REDIRECT_PATH = "/redirect";
