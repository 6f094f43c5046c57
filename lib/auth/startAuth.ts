import type { PublicClientApplication } from "@azure/msal-browser";
import { type Result, fail, ok } from "@/lib/domain/result";
import { type AuthSettings, authClient } from "./client";
import { explainAuthError } from "./explainAuthError";
import { type SignInProblem, PROBLEMS } from "./problems";

export interface StartedAuth {
  readonly client: PublicClientApplication;
  /** What the authority answered instead of a sign-in, when this page was returned to from it. */
  readonly problem: SignInProblem | undefined;
}

/** Readies MSAL, and finishes a sign-in that this page was returned to from. */
export async function startAuth(
  settings: AuthSettings,
): Promise<Result<StartedAuth, SignInProblem>> {
  if (!canStore()) return fail({ kind: "storage-disabled", ...PROBLEMS["storage-disabled"] });
  try {
    const client = authClient(settings);
    await client.initialize();
    return ok({ client, problem: await finishRedirect(client) });
  } catch (error) {
    return fail(explainAuthError(error));
  }
}

async function finishRedirect(client: PublicClientApplication) {
  try {
    const result = await client.handleRedirectPromise();
    if (result) client.setActiveAccount(result.account);
    return undefined;
  } catch (error) {
    return explainAuthError(error);
  }
}

/** MSAL falls back to memory, which no redirect survives: sign-in would go round in circles. */
function canStore(): boolean {
  const key = "dialgate.storage";
  try {
    window.sessionStorage.setItem(key, key);
    window.sessionStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
