import { MsalProvider, useMsal } from "@azure/msal-react";
import { type ReactNode, useEffect, useState, useMemo } from "react";
import { type Opened, accountIn, openSession } from "./openSession";
import { LocalTenantLine } from "./LocalTenantLine";
import { SignInPage } from "./SignInPage";
import { InteractionStatus } from "@azure/msal-browser";
import type { SignInProblem } from "@/lib/auth/problems";
import type { Result } from "@/lib/domain/result";
import { SessionContext } from "@/lib/auth/session";
import { signIn } from "@/lib/auth/signIn";
import { Skeleton } from "@/components/ui/Skeleton";
import { t } from "@/lib/i18n/t";

interface AuthProviderProps {
  readonly local: boolean;
  /** The outline of the page, for the moment in which it is not known yet who is signed in. */
  readonly outline: ReactNode;
  readonly children: ReactNode;
}

/** Shows the children to those who are signed in, to others the door, once MSAL has started. */
export function AuthProvider({ local, outline, children }: AuthProviderProps) {
  const [opened, setOpened] = useState<Result<Opened, SignInProblem>>();
  useEffect(() => void openSession()?.then(setOpened), []);

  const starting = <Starting local={local}>{outline}</Starting>;
  if (!opened) return starting;
  if (!opened.ok) return <SignInPage local={local} problem={opened.error} />;
  return (
    <MsalProvider instance={opened.value.client}>
      <SignInGate opened={opened.value} local={local} starting={starting}>
        {children}
      </SignInGate>
    </MsalProvider>
  );
}

interface SignInGateProps {
  readonly opened: Opened;
  readonly local: boolean;
  /** While it is not known yet, or no longer. */
  readonly starting: ReactNode;
  readonly children: ReactNode;
}

/** Admits anyone with an account of this tenant. */
function SignInGate({ opened, local, starting, children }: SignInGateProps) {
  const { settings, problem } = opened;
  const { instance: client, accounts, inProgress } = useMsal();
  const account = accountIn(accounts, client, settings);
  const session = useMemo(
    () => (account ? { client, account, settings } : undefined),
    [client, account, settings],
  );

  if (inProgress === InteractionStatus.Startup || inProgress === InteractionStatus.Logout)
    return starting;
  if (!session || problem)
    return <SignInPage local={local} problem={problem} onSignIn={() => signIn(client, settings)} />;
  return <SessionContext value={session}>{children}</SessionContext>;
}

interface StartingProps {
  readonly local: boolean;
  readonly children: ReactNode;
}

/** The console's frame around an outline, as large as it will be. */
function Starting({ local, children }: StartingProps) {
  return (
    <div aria-busy className="flex min-h-dvh flex-col">
      {local && <LocalTenantLine />}
      <p role="status" className="sr-only">
        {t`Signing you in…`}
      </p>
      <div className="flex h-13 items-center gap-4 border-b border-line bg-panel px-4 sm:px-6">
        <span className="text-lg font-semibold tracking-tight">Dialgate</span>
        <Skeleton className="ms-auto h-5 w-40" />
      </div>
      <noscript>
        <p className="p-6">{t`Dialgate needs JavaScript: sign-in happens in your browser.`}</p>
      </noscript>
      <div className="flex grow flex-col gap-4 px-4 py-4 sm:px-6">{children}</div>
    </div>
  );
}
