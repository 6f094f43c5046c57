import type { IPublicClientApplication } from "@azure/msal-browser";
import type { AuthSettings } from "./client";
import { explainAuthError } from "./explainAuthError";
import { type SignInProblem, wordsOf } from "./problems";
import { scopesFor } from "./scopes";
import type { Session } from "./session";
import { noteAsking, noteSignedOut, sessionElsewhere } from "./tabs";

export function unreachable({ credential }: AuthSettings): SignInProblem {
  return { kind: "unreachable", ...wordsOf("unreachable", credential) };
}

/** Leaves for the authority, to come back to this very address. Only ever resolves to a problem. */
export async function signIn(
  client: IPublicClientApplication,
  settings: AuthSettings,
): Promise<SignInProblem> {
  if (!(await isReachable(settings))) return unreachable(settings);
  try {
    // Admins have several accounts: never take the one that happens to be signed in.
    await client.loginRedirect({ scopes: scopesFor(settings), prompt: "select_account" });
    return unreachable(settings);
  } catch (error) {
    return explainAuthError(error, settings.credential);
  }
}

/**
 * Where somebody is signed in, in another tab, leaves to ask the authority for a session of the same
 * account, without a word to anybody; the page comes back signed in, or to show the door. Asked once in
 * a tab. By a redirect: the cookies of the authority are kept from hidden frames in many browsers.
 */
export async function joinSession(
  client: IPublicClientApplication,
  settings: AuthSettings,
): Promise<void> {
  const session = await sessionElsewhere(settings.tenantId);
  if (session === null || !(await isReachable(settings))) return;
  noteAsking();
  const request = { scopes: scopesFor(settings), loginHint: session.userName, prompt: "none" };
  await client.loginRedirect(request).catch(() => undefined);
}

/**
 * Whether the authority answers at all. Asked before leaving for it: the browser's own page for
 * a host that is down offers no way back.
 */
export async function isReachable({ authorityUrl, tenantId }: AuthSettings): Promise<boolean> {
  const url = new URL(`/${tenantId}/v2.0/.well-known/openid-configuration`, authorityUrl);
  try {
    await fetch(url, { mode: "no-cors", cache: "no-store", signal: AbortSignal.timeout(8_000) });
    return true;
  } catch {
    return false;
  }
}

/**
 * Ends the session here, in all other tabs and at the authority, and returns to the first page. With the
 * authority out of reach, it ends in this browser alone.
 */
export async function signOut({ client, account, settings }: Session): Promise<void> {
  noteSignedOut(account);
  if (await isReachable(settings)) await client.logoutRedirect({ account });
  else {
    await client.clearCache({ account });
    window.location.replace(window.location.origin);
  }
}
