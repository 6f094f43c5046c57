import {
  Router,
  text,
  urlencoded,
  type Request,
  type RequestHandler,
  type Response,
} from "express";
import type Provider from "oidc-provider";
import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";
import { clientOf } from "./clientCredentials";
import { instanceDiscovery, openidConfiguration } from "./discovery";
import { tokenErrorBody, ENTRA_TEXT } from "./entraErrors";
import { errorPage } from "./errorPage";
import { authorityFaults } from "./faults";
import { answerInteraction, sendPage, showInteraction } from "./interaction";
import { managedIdentity } from "./managedIdentity";
import { providersOf } from "./provider";
import { signOut } from "./signOut";
import { answerToken } from "./tokenEndpoint";
import { workloadRouter } from "./workload";

type Action = (
  provider: Provider,
  tenant: Tenant,
  req: Request,
  res: Response,
) => Promise<void> | void;

/** Entra's paths, for every tenant of the emulator. */
export function authorityRouter(emulator: Emulator): Router {
  const providerOf = providersOf(emulator);
  const withTenant =
    (action: Action): RequestHandler<{ tenant: string }> =>
    async (req, res) => {
      const tenant = emulator.tenants.find(req.params.tenant);
      if (!tenant) return refuseTenant(emulator, req, res);
      await action(providerOf(tenant), tenant, req, res);
    };
  const openId: RequestHandler<{ tenant: string }> = (req, res) => {
    const tenant = emulator.tenants.named(req.params.tenant);
    if (!tenant) return refuseTenant(emulator, req, res);
    res.set("access-control-allow-origin", "*");
    res.json(openidConfiguration(emulator.url, tenant.id));
  };
  // oidc-provider works out its own addresses from `/<tenant id>`, where it believes to be mounted.
  const oidc = withTenant((provider, _tenant, req, res) => provider.callback()(req, res));
  const oidcPaths: RequestHandler<{ tenant: string }> = (req, res, next) =>
    /^\/(oauth2|discovery)\//.test(req.path) ? oidc(req, res, next) : next();

  const show = withTenant((provider, tenant, req, res) =>
    showInteraction(emulator, provider, tenant, req, res),
  );
  const form = urlencoded({ extended: false });
  const token = withTenant((provider, tenant, req, res) =>
    answerToken(emulator, provider, tenant, req, res),
  );
  return Router()
    .get("/common/discovery/instance", (req, res) => {
      res.set("access-control-allow-origin", "*");
      const { authorization_endpoint: asked } = req.query;
      res.json(instanceDiscovery(emulator.url, typeof asked === "string" ? asked : ""));
    })
    .use("/:tenant", authorityFaults(emulator))
    .get("/:tenant/v2.0/.well-known/openid-configuration", openId)
    .use("/:tenant/workload", workloadRouter(emulator))
    .get("/:tenant/managed-identity/token", managedIdentity(emulator))
    .get("/:tenant/oauth2/v2.0/authorize", knownClient(emulator))
    .get("/:tenant/sign-in/:uid", show)
    .post("/:tenant/sign-in/:uid", form, withTenant(answerInteraction))
    .all("/:tenant/oauth2/v2.0/logout", withTenant(signOut))
    .post("/:tenant/oauth2/v2.0/token", text({ type: () => true }), token)
    .use("/:tenant", oidcPaths);
}

/** Before oidc-provider, whose clients are the same in every tenant. */
function knownClient(emulator: Emulator): RequestHandler<{ tenant: string }> {
  return (req, res, next) => {
    const tenant = emulator.tenants.find(req.params.tenant);
    const { client_id: asked } = req.query;
    const clientId = typeof asked === "string" ? asked : "";
    if (!tenant || clientOf(tenant, clientId)) return next();
    const text = ENTRA_TEXT.unknownClient(clientId);
    sendPage(res, 400, errorPage("unauthorized_client", text, emulator.clock()));
  };
}

function refuseTenant(emulator: Emulator, req: Request, res: Response): void {
  const now = emulator.clock();
  if (req.method === "GET") {
    return sendPage(res, 400, errorPage("invalid_request", ENTRA_TEXT.unknownTenant, now));
  }
  res.set("access-control-allow-origin", "*");
  res.status(400).json(tokenErrorBody("invalid_request", ENTRA_TEXT.unknownTenant, now));
}
