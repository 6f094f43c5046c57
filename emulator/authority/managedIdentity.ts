import type { Request, RequestHandler } from "express";
import {
  MANAGED_IDENTITY_CLIENT_ID,
  MANAGED_IDENTITY_HEADER,
  MANAGED_IDENTITY_PRINCIPAL_ID,
  TOKEN_EXCHANGE,
} from "../constants";
import type { Emulator } from "../emulator";
import { mintWorkloadToken } from "./workload";

const HOUR = 3600;

/**
 * The endpoint of a managed identity as App Service and Container Apps have it: where
 * IDENTITY_ENDPOINT leads, with IDENTITY_HEADER in a header. There is one identity, of the machine
 * and of the user alike, and one resource it gives tokens for.
 */
export function managedIdentity(emulator: Emulator): RequestHandler<{ tenant: string }> {
  return async (req, res, next) => {
    const tenant = emulator.tenants.find(req.params.tenant);
    if (!tenant) return next();
    const refusal = refused(req);
    if (refusal) {
      const [statusCode, message] = refusal;
      return void res.status(statusCode).json({ statusCode, message, correlationId: "local" });
    }
    const subject = MANAGED_IDENTITY_PRINCIPAL_ID;
    res.json({
      access_token: await mintWorkloadToken(emulator, tenant, { subject, expiresInSeconds: HOUR }),
      client_id: MANAGED_IDENTITY_CLIENT_ID.toUpperCase(),
      expires_on: String(Math.floor(emulator.clock() / 1000) + HOUR),
      resource: TOKEN_EXCHANGE,
      token_type: "Bearer",
    });
  };
}

function refused(req: Request<{ tenant: string }>): [number, string] | undefined {
  const { resource, client_id: clientId, "api-version": version } = req.query;
  if (req.headers["x-identity-header"] !== MANAGED_IDENTITY_HEADER) {
    return [401, "The header X-IDENTITY-HEADER is missing or wrong."];
  }
  if (version !== "2019-08-01") return [400, "The api-version is not supported."];
  if (clientId !== undefined && clientId !== MANAGED_IDENTITY_CLIENT_ID) {
    return [
      400,
      "No User Assigned or Delegated Managed Identity found for specified ClientId/ResourceId/PrincipalId.",
    ];
  }
  if (resource !== TOKEN_EXCHANGE) return [400, "There is no such resource here."];
  return undefined;
}
