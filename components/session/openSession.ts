import type { AccountInfo, IPublicClientApplication } from "@azure/msal-browser";
import type { AuthSettings } from "@/lib/auth/client";
import type { SignInProblem } from "@/lib/auth/problems";
import { settingsInPage } from "@/lib/auth/settingsInPage";
import type { Session } from "@/lib/auth/session";
import { type StartedAuth, startAuth } from "@/lib/auth/startAuth";
import { joinSession } from "@/lib/auth/signIn";
import { hasSignedOut, holdSession, onSignedOut } from "@/lib/auth/tabs";
import { type Result, ok } from "@/lib/domain/result";
import { prefetch } from "./prefetch";

export interface Opened extends StartedAuth {
  readonly settings: AuthSettings;
}

let opened: Promise<Result<Opened, SignInProblem>> | undefined;

/**
 * Starts MSAL, once in this tab, and with it the reads that the page is about to need, for whoever is
 * signed in. Begun by `instrumentation-client.ts`, before the page comes alive.
 * @returns null on a page outside of the console, where MSAL must not start
 */
export function openSession(): Promise<Result<Opened, SignInProblem>> | null {
  const settings = settingsInPage();
  return settings && (opened ??= open(settings));
}

async function open(settings: AuthSettings): Promise<Result<Opened, SignInProblem>> {
  const started = await startAuth(settings);
  if (!started.ok) return started;
  const { client, problem } = started.value;
  const account = accountIn(client.getAllAccounts(), client, settings);
  if (!problem)
    await (account ? enter({ client, account, settings }) : joinSession(client, settings));
  return ok({ ...started.value, settings });
}

/** Goes on with the session of this tab, unless it was ended in another. */
async function enter(session: Session): Promise<void> {
  const { client, account } = session;
  const leave = () => client.clearCache({ account });
  if (hasSignedOut(account)) return leave();
  holdSession(account);
  // What was read goes with the page, and the door comes in its place.
  onSignedOut(account, () => void leave().finally(() => window.location.reload()));
  prefetch(session, window.location.pathname);
}

/** The account of this tenant that is at work in this tab. */
export function accountIn(
  accounts: readonly AccountInfo[],
  client: IPublicClientApplication,
  { tenantId }: AuthSettings,
): AccountInfo | undefined {
  const ours = accounts.filter((account) => account.tenantId === tenantId);
  return ours.find((one) => one === client.getActiveAccount()) ?? ours[0];
}
