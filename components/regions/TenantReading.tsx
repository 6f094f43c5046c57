import { RefreshCw } from "lucide-react";
import { ReadFailureNotice } from "@/components/session/NotRead";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import { timeText } from "@/lib/domain/format";
import { plural, t } from "@/lib/i18n/t";

/** How far the tenant is read, when it was, and what went wrong with that. */
export function TenantReading() {
  const { query: snapshotQuery } = useSnapshot();
  const { query, applications, total, complete } = useApplications();
  const { isFetching, isSuccess, dataUpdatedAt, refetch } = snapshotQuery;
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-muted">
        <p role="status">{progress(applications.length, total, complete, query.isError)}</p>
        {isFetching && <p>{t`Reading listeners…`}</p>}
        {!isFetching && isSuccess && <p>{t`Last read at ${timeText(dataUpdatedAt)}`}</p>}
        <Button size="sm" disabled={isFetching} onClick={() => void refetch()}>
          <RefreshCw aria-hidden className="size-3.5" /> {t`Refresh`}
        </Button>
      </div>
      <ReadFailureNotice reads={[snapshotQuery, query]} />
    </div>
  );
}

function progress(read: number, total: number | null, complete: boolean, failed: boolean): string {
  if (failed && read === 0) return t`No applications could be read.`;
  if (complete) return plural(read)`# application|# applications`;
  if (total === null)
    return failed
      ? plural(read)`# application read|# applications read`
      : plural(read)`# application read so far|# applications read so far`;
  return failed
    ? plural(total)`${read} of # application read|${read} of # applications read`
    : plural(total)`${read} of # application read so far|${read} of # applications read so far`;
}
