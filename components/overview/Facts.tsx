import { RefreshCw } from "lucide-react";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import { FactList } from "@/components/ui/FactList";
import { figure, timeText } from "@/lib/domain/format";
import { baselinesInForce } from "@/lib/domain/overview/totals";
import { LISTENER_LIMIT } from "@/lib/domain/snapshot";
import { t } from "@/lib/i18n/t";

/** What the page is called, when the tenant was read, and the way to read it again. */
export function PageHead() {
  const { query, complete } = useApplications();
  const { query: listeners } = useSnapshot();
  const failed = query.error !== null || listeners.error !== null;
  const busy = listeners.isFetching || (complete ? query.isFetching : query.error === null);
  const refresh = () => {
    void listeners.refetch();
    void query.refetch();
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
      <h1 className="text-xl font-semibold">{t`Applications`}</h1>
      <div className="flex items-center gap-2 text-sm text-ink-muted">
        {/* As wide while it reads as afterwards. */}
        <span role="status" className="min-w-40">
          {statusText(busy, listeners.dataUpdatedAt, failed)}
        </span>
        <Button size="sm" disabled={busy} onClick={refresh}>
          <RefreshCw aria-hidden className="size-3.5" />
          <span className="max-sm:sr-only">{t`Refresh`}</span>
        </Button>
      </div>
    </div>
  );
}

/** What is true of the tenant as a whole. */
export function Facts() {
  const { query, applications, total, complete } = useApplications();
  const { query: listeners } = useSnapshot();
  const snapshot = listeners.data;
  const read = applications.length;
  const count = complete ? read : (total ?? read);
  // Where reading came to an end without an answer, what is not known is not on its way.
  const failed = query.error !== null || listeners.error !== null;
  // All at once: what came one by one would push the others aside.
  if (!failed && (snapshot === undefined || query.data === undefined)) return null;
  const unknown = t`unknown`;
  return (
    <FactList
      facts={[
        [t`Applications`, count === 0 && !complete ? unknown : figure(count)],
        [
          t`Listeners used`,
          snapshot === undefined ? unknown : t`${snapshot.total} of ${LISTENER_LIMIT}`,
        ],
        [t`Baseline`, snapshot === undefined ? unknown : baselinesInForce(snapshot)],
      ]}
    />
  );
}

function statusText(busy: boolean, readAt: number, failed: boolean): string {
  if (busy) return t`Reading…`;
  if (readAt === 0) return failed ? t`Not read` : t`Reading…`;
  return t`Last read at ${timeText(readAt)}`;
}
