"use client";

import { InteractionStatus } from "@azure/msal-browser";
import { useMsal } from "@azure/msal-react";
import type { ReactNode } from "react";
import { useMemo } from "react";
import type { AuthSettings } from "@/lib/auth/client";
import type { SignInProblem } from "@/lib/auth/problems";
import { SessionContext } from "@/lib/auth/session";
import { signIn } from "@/lib/auth/signIn";
import { SignInPage } from "./SignInPage";
import { Starting } from "./Starting";

interface SignInGateProps {
  readonly settings: AuthSettings;
  readonly local: boolean;
  /** What came back from the authority in place of a sign-in. */
  readonly problem: SignInProblem | undefined;
  readonly children: ReactNode;
}

/** Lets through whoever has an account of this tenant. */
export function SignInGate({ settings, local, problem, children }: SignInGateProps) {
  const { instance: client, accounts, inProgress } = useMsal();
  const ours = accounts.filter(({ tenantId }) => tenantId === settings.tenantId);
  const account = ours.find((one) => one === client.getActiveAccount()) ?? ours[0];
  const session = useMemo(
    () => (account ? { client, account, settings } : undefined),
    [client, account, settings],
  );

  if (inProgress === InteractionStatus.Startup) return <Starting />;
  if (inProgress === InteractionStatus.Logout) return <Starting />;
  if (!session || problem)
    return <SignInPage local={local} problem={problem} onSignIn={() => signIn(client, settings)} />;
  return <SessionContext value={session}>{children}</SessionContext>;
}
