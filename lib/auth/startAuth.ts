import type { PublicClientApplication } from "@azure/msal-browser";
import { type Result, fail, ok } from "@/lib/domain/result";
import { type AuthSettings, authClient } from "./client";
import { explainAuthError } from "./explainAuthError";
import { type SignInProblem, wordsOf } from "./problems";
import { hasAskedSilently, noteSignedIn } from "./tabs";

export interface StartedAuth {
  readonly client: PublicClientApplication;
  /** What the authority answered instead of a sign-in, when this page was returned to from it. */
  readonly problem: SignInProblem | undefined;
}

/** Readies MSAL, and finishes a sign-in that this page was returned to from. */
export async function startAuth(
  settings: AuthSettings,
): Promise<Result<StartedAuth, SignInProblem>> {
  if (!canStore()) {
    const kind = "storage-disabled";
    return fail({ kind, ...wordsOf(kind, settings.credential) });
  }
  try {
    const client = authClient(settings);
    await client.initialize();
    return ok({ client, problem: await finishRedirect(client, settings) });
  } catch (error) {
    return fail(explainAuthError(error, settings.credential));
  }
}

async function finishRedirect(client: PublicClientApplication, settings: AuthSettings) {
  // Nobody is told of the answer to a question that they did not ask.
  const silent = hasAskedSilently();
  try {
    const result = await client.handleRedirectPromise();
    if (result) {
      client.setActiveAccount(result.account);
      noteSignedIn();
    }
    return undefined;
  } catch (error) {
    return silent ? undefined : explainAuthError(error, settings.credential);
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
