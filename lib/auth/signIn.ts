import type { IPublicClientApplication } from "@azure/msal-browser";
import type { AuthSettings } from "./client";
import { explainAuthError } from "./explainAuthError";
import type { SignInProblem } from "./problems";
import { PROBLEMS } from "./problems";
import { isReachable } from "./reachable";
import { SCOPES } from "./scopes";

export const UNREACHABLE: SignInProblem = { kind: "unreachable", ...PROBLEMS.unreachable };

/** Leaves for the authority, to come back to this very address. Only ever resolves to a problem. */
export async function signIn(
  client: IPublicClientApplication,
  settings: AuthSettings,
): Promise<SignInProblem> {
  if (!(await isReachable(settings))) return UNREACHABLE;
  try {
    // Admins have several accounts: never take the one that happens to be signed in.
    await client.loginRedirect({ scopes: [...SCOPES], prompt: "select_account" });
    return UNREACHABLE;
  } catch (error) {
    return explainAuthError(error);
  }
}
