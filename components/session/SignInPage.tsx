import { type ReactNode, useState } from "react";
import { CODES } from "@/lib/geo/codes";
import { BaselinePicture } from "./BaselinePicture";
import { LocalTenantLine } from "./LocalTenantLine";
import { Button } from "@/components/ui/Button";
import type { SignInProblem } from "@/lib/auth/problems";
import { ProblemReference } from "./ProblemReference";
import { LanguagePicker } from "@/components/ui/LanguagePicker";
import { Mark } from "@/components/ui/Mark";
import { Notice } from "@/components/ui/Notice";
import { t } from "@/lib/i18n/t";

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
      <main className="m-auto grid w-full max-w-400 items-center gap-x-16 gap-y-8 px-6 py-8 lg:grid-cols-[minmax(22rem,26rem)_minmax(0,1fr)] lg:px-12">
        <div className="space-y-6">
          <h1 className="flex items-center gap-3 text-2xl font-semibold tracking-tight">
            <Mark className="h-6 shrink-0" />
            Dialgate
          </h1>
          <dl className="space-y-4">
            <Line term={t`What is blocked`}>{blockedText()}</Line>
            <Line term={t`Why`}>
              {t`To protect against telephony fraud: international revenue share fraud (IRSF) and SMS pumping.`}
            </Line>
            <Line term={t`What you can do here`}>
              {t`See and change where codes are sent, for one application or for all, with a review before each change and undo after it.`}
            </Line>
          </dl>
          {problem && <ProblemNotice problem={problem} />}
          <div className="flex flex-wrap items-center gap-3">
            {onSignIn ? (
              <Button variant="primary" disabled={leaving} onClick={() => void start()}>
                {leaving ? t`Taking you to Microsoft Entra…` : t`Sign in with Microsoft Entra`}
              </Button>
            ) : (
              <Button onClick={() => window.location.reload()}>{t`Reload the page`}</Button>
            )}
            <LanguagePicker />
          </div>
        </div>
        <BaselinePicture />
      </main>
    </div>
  );
}

interface LineProps {
  readonly term: string;
  readonly children: ReactNode;
}

function Line({ term, children }: LineProps) {
  return (
    <div>
      <dt className="text-sm font-medium text-ink-muted">{term}</dt>
      <dd className="text-lg">{children}</dd>
    </div>
  );
}

function blockedText(): string {
  const blocked = CODES.filter(({ optInRequired }) => optInRequired).length;
  return t`Microsoft blocks verification SMS to ${blocked} of ${CODES.length} calling codes until you opt in.`;
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
