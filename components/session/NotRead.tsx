import { ErrorNotice } from "@/components/ui/ErrorNotice";
import { useApplications } from "./useApplications";
import type { ReadFailure } from "./useReadTenant";

/** On pages that show what is set without the list of applications too: that it is missing, and why. */
export function NamesNotRead() {
  const { query, complete } = useApplications();
  if (query.error === null || complete) return null;
  return (
    <ReadFailureNotice
      failure={{ error: query.error.error, again: () => void query.refetch() }}
      what="The list of applications could not be read: names are missing, and so is everything that depends on them."
    />
  );
}

interface ReadFailureNoticeProps {
  readonly failure: ReadFailure | null;
  /** What cannot be shown for it, where the page does not make that plain. */
  readonly what?: string;
}

/** Says why something could not be read, and reads it again. */
export function ReadFailureNotice({ failure, what }: ReadFailureNoticeProps) {
  if (failure === null) return null;
  return <ErrorNotice error={failure.error} what={what} onAgain={failure.again} />;
}
