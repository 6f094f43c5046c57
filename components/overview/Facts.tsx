import { figure, timeText } from "@/lib/domain/format";
import { RefreshCw } from "lucide-react";
import { Button } from "@/components/ui/Button";
import { baselinesInForce } from "@/lib/domain/overview/totals";
import { type Snapshot, LISTENER_LIMIT } from "@/lib/domain/snapshot";

interface FactsProps {
  readonly read: number;
  readonly total: number | null;
  readonly complete: boolean;
  readonly snapshot: Snapshot | undefined;
  readonly readAt: number;
  readonly busy: boolean;
  /** Whether reading came to an end without an answer: what is not known then is not on its way. */
  readonly failed: boolean;
  readonly onRefresh: () => void;
}

/** What is true of the tenant as a whole, and when that was read. */
export function Facts(props: FactsProps) {
  const { read, total, complete, snapshot, readAt, busy, failed, onRefresh } = props;
  const count = complete ? read : (total ?? read);
  const unknown = failed ? "unknown" : "…";
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1 text-sm text-ink-muted">
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        <Fact label="Applications" value={count === 0 && !complete ? unknown : figure(count)} />
        <Fact
          label="Listeners used"
          value={snapshot === undefined ? unknown : `${snapshot.total} of ${LISTENER_LIMIT}`}
        />
        <Fact
          label="Baseline"
          value={snapshot === undefined ? unknown : baselinesInForce(snapshot)}
        />
      </dl>
      <div className="ml-auto flex items-center gap-2">
        <span role="status">{statusText(busy, readAt, failed)}</span>
        <Button size="sm" disabled={busy} onClick={onRefresh}>
          <RefreshCw aria-hidden className="size-3.5" /> Refresh
        </Button>
      </div>
    </div>
  );
}

function statusText(busy: boolean, readAt: number, failed: boolean): string {
  if (busy) return "Reading…";
  if (readAt === 0) return failed ? "Not read" : "Reading…";
  return `Last read at ${timeText(readAt)}`;
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className="flex gap-1.5">
      <dt>{label}:</dt>
      <dd className="font-medium text-ink">{value}</dd>
    </div>
  );
}
