import Provider, { type Configuration, type KoaContextWithOIDC } from "oidc-provider";
import { GRAPH_RESOURCE } from "../constants";
import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";
import { dressAccessToken } from "./accessToken";
import { entraAnswers } from "./answers";
import { rolesClaim } from "./apiClaims";
import { issuerOf, personOf } from "./claims";
import { CLIENTS } from "./clients";
import { renderErrorPage } from "./errorPage";
import { keysOf } from "./keyRing";
import { signInPolicy } from "./policy";
import { isOwnOrigin, mayReturnTo, registeredRedirect } from "./redirects";
import { everyResource, widenScope } from "./resource";
import { everyScope, OIDC_SCOPES } from "./scopes";

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Makes the authority of a tenant when it is first needed, and anew when its keys have changed. */
export function providersOf(emulator: Emulator): (tenant: Tenant) => Provider {
  const made = new WeakMap<Tenant, { keys: Tenant["ownKeys"]; provider: Provider }>();
  return (tenant) => {
    const known = made.get(tenant);
    if (known && known.keys === tenant.ownKeys) return known.provider;
    const provider = createProvider(emulator, tenant);
    made.set(tenant, { keys: tenant.ownKeys, provider });
    return provider;
  };
}

/** The OpenID Connect authority of one tenant, on Entra's paths below `/<tenant id>`. */
function createProvider(emulator: Emulator, tenant: Tenant): Provider {
  const provider = new Provider(issuerOf(emulator.url, tenant.id), {
    ...fixedConfiguration,
    adapter: tenant.authority.adapter,
    jwks: { keys: keysOf(emulator, tenant).map(({ privateJwk }) => privateJwk) },
    cookies: {
      keys: [tenant.authority.cookieKey],
      // Tenants share a host, so their sessions are told apart by path.
      long: { path: `/${tenant.id}`, signed: true, httpOnly: true, sameSite: "lax" },
      short: { signed: true, httpOnly: true, sameSite: "lax" },
    },
    interactions: {
      policy: signInPolicy(emulator, tenant),
      url: (_ctx, { uid }) => `/${tenant.id}/sign-in/${uid}`,
    },
    extraParams: { scope_of_consent: (ctx) => widenScope(ctx, tenant, emulator.url) },
    findAccount: (_ctx, oid) => {
      const person = personOf(tenant, oid);
      return person && { accountId: oid, claims: () => idClaims(tenant, oid) };
    },
    clientBasedCORS: (_ctx, origin) => isOwnOrigin(tenant.registration, origin),
    renderError: renderErrorPage(emulator.clock),
    loadExistingGrant: (ctx) => everythingGranted(ctx, emulator.url),
    formats: {
      customizers: {
        jwt: (ctx, token, parts) => dressAccessToken(ctx, emulator, tenant, token, parts),
      },
    },
    features: {
      ...fixedConfiguration.features,
      resourceIndicators: {
        enabled: true,
        defaultResource: () => GRAPH_RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (ctx) => everyResource(ctx, tenant, emulator.url),
      },
    },
  });
  const { prototype } = provider.Client;
  prototype.redirectUriAllowed = (uri) => !!registeredRedirect(tenant.registration, uri);
  prototype.postLogoutRedirectUriAllowed = (uri) => mayReturnTo(tenant.registration, uri);
  provider.use(entraAnswers(emulator, tenant));
  return provider;
}

function idClaims(tenant: Tenant, oid: string) {
  const person = personOf(tenant, oid);
  return {
    sub: oid,
    oid,
    tid: tenant.id,
    ver: "2.0",
    name: person?.name,
    preferred_username: person?.userName,
    email: person?.userName,
    ...(person && rolesClaim(tenant, person)),
  };
}

/** A new grant each time: what is granted never depends on what was granted before. */
async function everythingGranted(ctx: KoaContextWithOIDC, url: string) {
  const { provider, session, client } = ctx.oidc;
  const grant = new provider.Grant({ accountId: session?.accountId, clientId: client?.clientId });
  grant.addOIDCScope([...OIDC_SCOPES]);
  grant.addResourceScope(GRAPH_RESOURCE, everyScope(url));
  await grant.save();
  return grant;
}

const fixedConfiguration = {
  clients: CLIENTS,
  scopes: [...OIDC_SCOPES],
  claims: {
    openid: ["sub", "oid", "tid", "ver", "sid"],
    profile: ["name", "preferred_username", "roles"],
    email: ["email"],
  },
  routes: {
    authorization: "/oauth2/v2.0/authorize",
    token: "/oauth2/v2.0/token",
    jwks: "/discovery/v2.0/keys",
    end_session: "/oauth2/v2.0/logout",
  },
  ttl: {
    AccessToken: HOUR,
    AuthorizationCode: HOUR / 6,
    Grant: 14 * DAY,
    IdToken: HOUR,
    Interaction: HOUR,
    // Entra's fixed lifetime for the refresh tokens of single-page applications.
    RefreshToken: DAY,
    Session: 14 * DAY,
  },
  features: {
    devInteractions: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    // Only for the addresses clients may return to: `signOut` takes its place.
    rpInitiatedLogout: { enabled: true },
    userinfo: { enabled: false },
  },
  issueRefreshToken: (_ctx, client) => client.grantTypeAllowed("refresh_token"),
  expiresWithSession: () => false,
  rotateRefreshToken: false,
} satisfies Configuration;
