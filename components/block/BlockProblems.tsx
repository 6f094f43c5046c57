"use client";

import { ErrorNotice } from "@/components/ui/ErrorNotice";
import { counted } from "@/lib/domain/format";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";

/** What keeps regions from being blocked, or from being blocked everywhere; one cause is said once. */
export function BlockProblems() {
  const { query: snapshotQuery } = useSnapshot();
  const { query, applications, complete } = useApplications();
  const noListeners = snapshotQuery.data === undefined ? snapshotQuery.error : null;
  const notAll = complete ? null : query.error;
  const failure = noListeners ?? notAll;
  if (failure === null) return null;
  const readAgain = () => {
    if (noListeners !== null) void snapshotQuery.refetch();
    if (notAll !== null) void query.refetch();
  };
  return (
    <>
      {noListeners === null && applications.length > 0 && (
        <Notice
          tone="error"
          title={`Only ${counted(applications.length, "application")} could be read: others are NOT covered`}
        />
      )}
      <ErrorNotice
        error={failure.error}
        actions={<Button onClick={readAgain}>Read again</Button>}
      />
    </>
  );
}
