import { useState } from "react";
import { LocalTenantLine } from "./LocalTenantLine";
import { Button } from "@/components/ui/Button";
import type { SignInProblem } from "@/lib/auth/problems";
import { ProblemReference } from "./ProblemReference";
import { Notice } from "@/components/ui/Notice";

interface SignInPageProps {
  readonly local: boolean;
  readonly problem: SignInProblem | undefined;
  /** Leaves for the authority; what it resolves to is why that failed. None: nothing to retry. */
  readonly onSignIn?: () => Promise<SignInProblem>;
}

/** The page for anyone who is not signed in. */
export function SignInPage({ local, problem: initial, onSignIn }: SignInPageProps) {
  const [problem, setProblem] = useState(initial);
  const [leaving, setLeaving] = useState(false);

  const start = async () => {
    if (!onSignIn) return;
    setLeaving(true);
    setProblem(await onSignIn());
    setLeaving(false);
  };
  return (
    <div className="flex min-h-dvh flex-col">
      {local && <LocalTenantLine />}
      <main className="m-auto w-full max-w-lg space-y-6 px-6 py-12">
        <div className="space-y-2">
          <h1 className="text-2xl font-semibold tracking-tight">Dialgate</h1>
          <p className="text-lg text-ink-muted">
            See and change which countries can receive verification codes by text message, for each
            application of your Microsoft Entra External ID tenant.
          </p>
        </div>
        {problem && <ProblemNotice problem={problem} />}
        {onSignIn ? (
          <Button variant="primary" disabled={leaving} onClick={() => void start()}>
            {leaving ? "Taking you to Microsoft Entra…" : "Sign in with Microsoft Entra"}
          </Button>
        ) : (
          <Button onClick={() => window.location.reload()}>Reload the page</Button>
        )}
      </main>
    </div>
  );
}

/** What the one who wanted to sign in chose themselves, or what merely ran out, is no error. */
const CALM: readonly SignInProblem["kind"][] = ["cancelled", "session-expired", "interrupted"];

function ProblemNotice({ problem }: { readonly problem: SignInProblem }) {
  const { kind, title, text } = problem;
  const calm = CALM.includes(kind);
  return (
    <Notice tone={calm ? "info" : "error"} role={calm ? "status" : "alert"} title={title}>
      <p>{text}</p>
      <ProblemReference problem={problem} />
    </Notice>
  );
}
