import type { Request, Response } from "express";
import { IncomingMessage } from "node:http";
import type Provider from "oidc-provider";
import type { Emulator } from "../emulator";
import type { Tenant } from "../tenants/tenant";
import { answerClientCredentials, clientOf } from "./clientCredentials";
import { refusedScope } from "./consent";
import { ENTRA_TEXT, tokenErrorBody, type Refusal } from "./entraErrors";
import { registeredRedirect } from "./redirects";
import { asksTwoResources } from "./scopes";
import { readTokenForm, type TokenForm } from "./tokenForm";

/**
 * Applications on their own are answered here, because oidc-provider knows one way for a client to
 * prove itself and Entra several; requests of people are checked for their scopes and passed on.
 */
export async function answerToken(
  emulator: Emulator,
  provider: Provider,
  tenant: Tenant,
  req: Request,
  res: Response,
): Promise<void> {
  const body = String(req.body); // the router reads it as text
  const form = readTokenForm(body, req.headers.authorization);
  if (form.grantType === "client_credentials") {
    const answer = await answerClientCredentials(emulator, tenant, form);
    if ("error" in answer) return refuse(emulator, res, answer);
    return void res.set("cache-control", "no-store").json(answer);
  }
  const refusal = refusedForPerson(emulator, tenant, form, req.headers.origin);
  if (refusal) return refuse(emulator, res, refusal);
  await provider.callback()(replayed(tenant, req, body), res);
}

function refusedForPerson(
  { url }: Emulator,
  tenant: Tenant,
  form: TokenForm,
  origin: string | undefined,
): Refusal | undefined {
  const { scope = "", clientId } = form;
  if (!clientOf(tenant, clientId)) {
    return { error: "unauthorized_client", text: ENTRA_TEXT.unknownClient(clientId) };
  }
  if (origin !== undefined && !isSinglePage(tenant, form)) {
    return { error: "invalid_request", text: ENTRA_TEXT.crossOrigin(origin) };
  }
  if (asksTwoResources(scope, url)) {
    return { error: "invalid_request", text: ENTRA_TEXT.twoResources(scope) };
  }
  return refusedScope(tenant, url, scope);
}

/** A refresh token does not say where its code went; it was a page's where there is any. */
function isSinglePage({ registration }: Tenant, { redirectUri }: TokenForm): boolean {
  if (redirectUri === undefined) {
    return registration.redirectUris.some(({ platform }) => platform === "spa");
  }
  return registeredRedirect(registration, redirectUri)?.platform !== "web";
}

function refuse(emulator: Emulator, res: Response, { error, text }: Refusal): void {
  res.set({ "access-control-allow-origin": "*", "cache-control": "no-store" });
  const status = error === "invalid_client" ? 401 : 400;
  res.status(status).json(tokenErrorBody(error, text, emulator.clock()));
}

/** The request again with its body unread: oidc-provider wants to read it itself. */
function replayed(tenant: Tenant, req: Request, body: string): IncomingMessage {
  const again = new IncomingMessage(req.socket);
  const { method, originalUrl, headers, httpVersion } = req;
  const baseUrl = `/${tenant.id}`; // where oidc-provider believes to be mounted
  const url = req.url.slice(baseUrl.length);
  Object.assign(again, { method, url, originalUrl, baseUrl, headers, httpVersion, complete: true });
  again.push(body);
  again.push(null);
  return again;
}
