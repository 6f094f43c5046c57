import type { AccountInfo, IPublicClientApplication } from "@azure/msal-browser";
import type { AuthSettings } from "@/lib/auth/client";
import type { SignInProblem } from "@/lib/auth/problems";
import { settingsInPage } from "@/lib/auth/settingsInPage";
import { type StartedAuth, startAuth } from "@/lib/auth/startAuth";
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
  if (account && !problem) prefetch({ client, account, settings }, window.location.pathname);
  return ok({ ...started.value, settings });
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
