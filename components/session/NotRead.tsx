import { ErrorNotice } from "@/components/ui/ErrorNotice";
import type { ReadFailed } from "@/lib/auth/readAs";
import { useApplications } from "./useApplications";
import { t } from "@/lib/i18n/t";

/** On pages that show what is set without the list of applications too: that it is missing, and why. */
export function NamesNotRead() {
  const { query, complete } = useApplications();
  return (
    <ReadFailureNotice
      reads={complete ? [] : [query]}
      what={t`The list of applications could not be read: names and everything that depends on them are missing.`}
    />
  );
}

/** A read, as far as its failure is concerned. */
export interface Read {
  readonly error: ReadFailed | null;
  readonly refetch: () => Promise<unknown>;
}

interface ReadFailureNoticeProps {
  readonly reads: readonly Read[];
  /** What cannot be shown for it, where the page does not make that plain. */
  readonly what?: string;
}

/**
 * Why something could not be read, and a way to read again all that failed. Mostly that has one
 * cause, so it is said once.
 */
export function ReadFailureNotice({ reads, what }: ReadFailureNoticeProps) {
  const failed = reads.filter(({ error }) => error !== null);
  const error = failed[0]?.error ?? null;
  if (error === null) return null;
  const readAgain = () => failed.forEach((read) => void read.refetch());
  return <ErrorNotice error={error.error} what={what} onAgain={readAgain} />;
}
