"use client";

import { ErrorNotice } from "@/components/ui/ErrorNotice";
import { Button } from "@/components/ui/Button";
import { useApplications } from "./useApplications";
import type { ReadFailure } from "./useReadTenant";

/** On pages that show what is set without the list of applications too: that it is missing, and why. */
export function NamesNotRead() {
  const { query, complete } = useApplications();
  if (query.error === null || complete) return null;
  return (
    <ErrorNotice
      error={query.error.error}
      what="The list of applications could not be read: names are missing, and so is everything that depends on them."
      actions={<Button onClick={() => void query.refetch()}>Read again</Button>}
    />
  );
}

/** Says why the tenant is not all read, where that is so. */
export function ReadFailureNotice({ failure }: { readonly failure: ReadFailure | null }) {
  if (failure === null) return null;
  return (
    <ErrorNotice
      error={failure.error}
      actions={<Button onClick={failure.again}>Read again</Button>}
    />
  );
}
