import { randomBytes } from "node:crypto";
import Provider, { type Configuration, type KoaContextWithOIDC } from "oidc-provider";
import { GRAPH_RESOURCE } from "../constants";
import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";
import { entraAnswers } from "./answers";
import { issuerOf, personOf, rolesClaim } from "./claims";
import { CLIENTS } from "./clients";
import { renderErrorPage } from "./errorPage";
import { signInPolicy } from "./policy";
import { dressAccessToken } from "./accessToken";
import { everyResource, widenScope } from "./resource";
import { acceptedScopes, OIDC_SCOPES } from "./scopes";

const HOUR = 3600;
const DAY = 24 * HOUR;

/** The OpenID Connect authority of one tenant, on Entra's paths below `/<tenant id>`. */
export function createProvider(emulator: Emulator, tenant: Tenant): Provider {
  const provider = new Provider(issuerOf(emulator.url, tenant.id), {
    ...fixedConfiguration,
    adapter: tenant.authority.adapter,
    jwks: { keys: [emulator.keys.privateJwk] },
    cookies: {
      keys: [randomBytes(32).toString("base64url")],
      // Tenants share a host, so their sessions are told apart by path.
      long: { path: `/${tenant.id}`, signed: true, httpOnly: true, sameSite: "lax" },
      short: { signed: true, httpOnly: true, sameSite: "lax" },
    },
    interactions: {
      policy: signInPolicy(tenant),
      url: (_ctx, { uid }) => `/${tenant.id}/sign-in/${uid}`,
    },
    extraParams: { scope_of_consent: (ctx) => widenScope(ctx, emulator.url) },
    findAccount: (_ctx, oid) => {
      const person = personOf(tenant, oid);
      return person && { accountId: oid, claims: () => idClaims(tenant, oid) };
    },
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
  grant.addResourceScope(GRAPH_RESOURCE, acceptedScopes(url));
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
  clientBasedCORS: (_ctx, origin) => /^http:\/\/localhost(:\d+)?$/.test(origin),
} satisfies Configuration;
