"use client";

import { MsalProvider } from "@azure/msal-react";
import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import { Starting } from "./Starting";
import { SignInGate } from "./SignInGate";
import { SignInPage } from "./SignInPage";
import type { AuthSettings } from "@/lib/auth/client";
import { startAuth } from "@/lib/auth/startAuth";

type Started = Awaited<ReturnType<typeof startAuth>>;

interface AuthProviderProps {
  readonly settings: AuthSettings;
  readonly local: boolean;
  readonly children: ReactNode;
}

/** Starts MSAL in the browser; shows the children to those who are signed in, to others the door. */
export function AuthProvider({ settings: given, local, children }: AuthProviderProps) {
  const [settings] = useState(given);
  const [started, setStarted] = useState<Started>();
  useEffect(() => void startAuth(settings).then(setStarted), [settings]);

  if (!started) return <Starting />;
  if (!started.ok) return <SignInPage local={local} problem={started.error} />;
  const { client, problem } = started.value;
  return (
    <MsalProvider instance={client}>
      <SignInGate settings={settings} local={local} problem={problem}>
        {children}
      </SignInGate>
    </MsalProvider>
  );
}
