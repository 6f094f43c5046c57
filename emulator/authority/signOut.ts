import type { Request, Response } from "express";
import type Provider from "oidc-provider";
import { SPA_CLIENT_ID } from "../constants";
import type { Tenant } from "../tenants/tenant";
import { sendPage } from "./interaction";
import { signedOutPage } from "./signInPage";

/** Ends the session and goes straight back where that is allowed, as Entra does. */
export async function signOut(
  provider: Provider,
  tenant: Tenant,
  req: Request,
  res: Response,
): Promise<void> {
  const session = await provider.Session.get(provider.createContext(req, res));
  if (session.accountId !== undefined) await session.destroy();
  const cookie = provider.cookieName("session");
  for (const name of [cookie, `${cookie}.sig`]) res.clearCookie(name, { path: `/${tenant.id}` });

  const back = req.query.post_logout_redirect_uri;
  const client = await provider.Client.find(SPA_CLIENT_ID);
  if (typeof back !== "string" || !client?.postLogoutRedirectUriAllowed(back)) {
    return sendPage(res, 200, signedOutPage(tenant));
  }
  const target = new URL(back);
  if (typeof req.query.state === "string") target.searchParams.set("state", req.query.state);
  res.redirect(303, target.href);
}
