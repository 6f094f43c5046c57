import { MsalProvider, useMsal } from "@azure/msal-react";
import { type ReactNode, useEffect, useState, useMemo } from "react";
import { LocalTenantLine } from "./LocalTenantLine";
import { SignInPage } from "./SignInPage";
import type { AuthSettings } from "@/lib/auth/client";
import { startAuth } from "@/lib/auth/startAuth";
import { InteractionStatus } from "@azure/msal-browser";
import type { SignInProblem } from "@/lib/auth/problems";
import { SessionContext } from "@/lib/auth/session";
import { signIn } from "@/lib/auth/signIn";
import { Skeleton } from "@/components/ui/Skeleton";

type Started = Awaited<ReturnType<typeof startAuth>>;

interface AuthProviderProps {
  readonly settings: AuthSettings;
  readonly local: boolean;
  /** The outline of the page, for the moment in which it is not known yet who is signed in. */
  readonly outline: ReactNode;
  readonly children: ReactNode;
}

/** Starts MSAL in the browser; shows the children to those who are signed in, to others the door. */
export function AuthProvider({ settings: given, local, outline, children }: AuthProviderProps) {
  const [settings] = useState(given);
  const [started, setStarted] = useState<Started>();
  useEffect(() => void startAuth(settings).then(setStarted), [settings]);

  const starting = <Starting local={local}>{outline}</Starting>;
  if (!started) return starting;
  if (!started.ok) return <SignInPage local={local} problem={started.error} />;
  const { client, problem } = started.value;
  return (
    <MsalProvider instance={client}>
      <SignInGate settings={settings} local={local} problem={problem} starting={starting}>
        {children}
      </SignInGate>
    </MsalProvider>
  );
}

interface SignInGateProps {
  readonly settings: AuthSettings;
  readonly local: boolean;
  /** What came back from the authority in place of a sign-in. */
  readonly problem: SignInProblem | undefined;
  /** While it is not known yet, or no longer. */
  readonly starting: ReactNode;
  readonly children: ReactNode;
}

/** Admits anyone with an account of this tenant. */
function SignInGate({ settings, local, problem, starting, children }: SignInGateProps) {
  const { instance: client, accounts, inProgress } = useMsal();
  const ours = accounts.filter(({ tenantId }) => tenantId === settings.tenantId);
  const account = ours.find((one) => one === client.getActiveAccount()) ?? ours[0];
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
        Signing you in…
      </p>
      <div className="flex h-13 items-center gap-4 border-b border-line bg-panel px-4 sm:px-6">
        <span className="text-lg font-semibold tracking-tight">Dialgate</span>
        <Skeleton className="ml-auto h-5 w-40" />
      </div>
      <noscript>
        <p className="p-6">Dialgate needs JavaScript: sign-in happens in your browser.</p>
      </noscript>
      <div className="flex grow flex-col gap-4 px-4 py-4 sm:px-6">{children}</div>
    </div>
  );
}
