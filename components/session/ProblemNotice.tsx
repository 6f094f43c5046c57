import { CopyButton } from "@/components/ui/CopyButton";
import { Notice } from "@/components/ui/Notice";
import type { SignInProblem } from "@/lib/auth/problems";

/** What the one who wanted to sign in chose themselves, or what merely ran out, is no error. */
const CALM: readonly SignInProblem["kind"][] = ["cancelled", "session-expired", "interrupted"];

export function ProblemNotice({ problem }: { readonly problem: SignInProblem }) {
  const { kind, title, text, reference } = problem;
  const calm = CALM.includes(kind);
  const details =
    reference && [reference.code, reference.correlationId].filter(Boolean).join(" · ");
  return (
    <Notice tone={calm ? "info" : "error"} role={calm ? "status" : "alert"} title={title}>
      <p>{text}</p>
      {details && !calm && (
        <p className="flex items-center gap-1 pt-1 font-mono text-xs break-all">
          {details}
          <CopyButton text={details} label="Copy the reference" />
        </p>
      )}
    </Notice>
  );
}
