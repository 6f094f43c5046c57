import { CopyButton } from "@/components/ui/CopyButton";
import { type SignInProblem, referenceText } from "@/lib/auth/problems";
import { t } from "@/lib/i18n/t";

/** What the administrator or Microsoft's support finds a failed sign-in by, to be copied. */
export function ProblemReference({ problem }: { readonly problem: SignInProblem }) {
  const text = referenceText(problem);
  if (text === null) return null;
  return (
    <p className="flex items-center gap-1 pt-1 font-mono text-xs break-all">
      {text}
      <CopyButton text={text} label={t`Copy the reference`} />
    </p>
  );
}
