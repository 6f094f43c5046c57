import { RefreshCw } from "lucide-react";
import { ReadFailureNotice } from "@/components/session/NotRead";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import { timeText, figure } from "@/lib/domain/format";

/** How far the tenant is read, when it was, and what went wrong with that. */
export function TenantReading() {
  const { query: snapshotQuery } = useSnapshot();
  const { query, applications, total, complete } = useApplications();
  const { isFetching, isSuccess, dataUpdatedAt, refetch } = snapshotQuery;
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-muted">
        <p role="status">{progress(applications.length, total, complete, query.isError)}</p>
        {isFetching && <p>Reading listeners…</p>}
        {!isFetching && isSuccess && <p>Last read at {timeText(dataUpdatedAt)}</p>}
        <Button size="sm" disabled={isFetching} onClick={() => void refetch()}>
          <RefreshCw aria-hidden className="size-3.5" /> Refresh
        </Button>
      </div>
      <ReadFailureNotice reads={[snapshotQuery, query]} />
    </div>
  );
}

function progress(read: number, total: number | null, complete: boolean, failed: boolean): string {
  if (failed && read === 0) return "No applications could be read.";
  const count = figure(read);
  if (complete) return `${count} ${read === 1 ? "application" : "applications"}`;
  const all = total === null ? "" : ` of ${figure(total)}`;
  return `${count}${all} applications read${failed ? "" : " so far"}`;
}
