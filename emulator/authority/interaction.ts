import type { Request, Response } from "express";
import type Provider from "oidc-provider";
import type { InteractionResults } from "oidc-provider";
import type { Emulator } from "../emulator";
import type { Person } from "../tenants/people";
import type { Tenant } from "../tenants/tenant";
import { personOf } from "./claims";
import { lacksAssignment, lacksConsent } from "./consent";
import { ENTRA_TEXT } from "./entraErrors";
import { hintedPerson } from "./hint";
import type { Page } from "./page";
import { scopesFirstAsked } from "./resource";
import { signInPage } from "./signInPage";

export function sendPage(res: Response, status: number, { html, headers }: Page): void {
  res
    .status(status)
    .set({ ...headers })
    .send(html);
}

/** Shows the sign-in page, or settles at once what needs nobody: consent. */
export async function showInteraction(
  { url }: Emulator,
  provider: Provider,
  tenant: Tenant,
  req: Request,
  res: Response,
): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(req, res);
  if (prompt.name === "consent") {
    const person = personOf(tenant, session?.accountId ?? "");
    return provider.interactionFinished(req, res, settled(url, tenant, params, person));
  }
  sendPage(res, 200, signInPage(tenant, hintedPerson(tenant, params.login_hint)));
}

/** Takes the person chosen on the sign-in page, or the cancellation. */
export async function answerInteraction(
  provider: Provider,
  tenant: Tenant,
  req: Request,
  res: Response,
): Promise<void> {
  const { person: oid } = req.body as { person?: unknown }; // a form, so texts or nothing
  const person = typeof oid === "string" ? personOf(tenant, oid) : undefined;
  if (!person) return provider.interactionFinished(req, res, cancelled);
  const { session } = await provider.interactionDetails(req, res);
  const login = { accountId: person.oid };
  const returnTo = await provider.interactionResult(req, res, { login, select_account: {} });
  if (session && session.accountId !== person.oid)
    await switchPerson(provider, session.uid, person.oid);
  res.redirect(303, returnTo);
}

/** A browser has one session; whoever signs in next takes it over. */
async function switchPerson(provider: Provider, uid: string, oid: string): Promise<void> {
  const session = await provider.Session.findByUid(uid);
  if (!session) return;
  session.loginAccount({ accountId: oid });
  session.authorizations = {};
  await session.persist();
}

const cancelled: InteractionResults = {
  error: "access_denied",
  error_description: ENTRA_TEXT.cancelled,
};

/** Whether somebody who is signed in may go on. */
function settled(
  url: string,
  tenant: Tenant,
  params: Readonly<Record<string, unknown>>,
  person: Person | undefined,
): InteractionResults {
  const denied = (error_description: string) => ({ error: "access_denied", error_description });
  if (lacksConsent(tenant, url, scopesFirstAsked(params))) return denied(ENTRA_TEXT.consentMissing);
  if (lacksAssignment(tenant, person)) return denied(ENTRA_TEXT.notAssigned);
  return { consent: {} };
}
