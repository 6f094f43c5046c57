import type { IPublicClientApplication } from "@azure/msal-browser";
import type { AuthSettings } from "./client";
import { explainAuthError } from "./explainAuthError";
import { type SignInProblem, wordsOf } from "./problems";
import { scopesFor } from "./scopes";
import type { Session } from "./session";

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
 * Ends the session here and at the authority, and returns to the first page. With the authority
 * out of reach, it ends here alone.
 */
export async function signOut({ client, account, settings }: Session): Promise<void> {
  if (await isReachable(settings)) await client.logoutRedirect({ account });
  else {
    await client.clearCache({ account });
    window.location.replace(window.location.origin);
  }
}
