import { Part } from "@/components/ui/Part";
import { Button } from "@/components/ui/Button";
import type { SortedFindings } from "@/lib/domain/findings/acknowledgement";
import { FindingDetail } from "./FindingDetail";
import type { Audited } from "./useAudit";

interface AcceptedListProps {
  readonly audit: Audited;
  readonly accepted: SortedFindings["accepted"];
}

/** Findings that somebody has accepted: they are still there, and on paper too. */
export function AcceptedList({ audit: { names, standard }, accepted }: AcceptedListProps) {
  if (accepted.length === 0) return null;
  return (
    <Part plain title="Acknowledged" count={accepted.length}>
      <ul className="divide-y divide-line rounded-md border border-line bg-panel">
        {accepted.map(({ finding, by }) => (
          <li
            key={`${finding.rule} ${finding.detail} ${finding.listenerIds.join()}`}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-2"
          >
            <div className="min-w-0 max-w-full break-words">
              <p>
                {finding.label}: <FindingDetail finding={finding} names={names} />
              </p>
              <p className="text-sm text-ink-muted">
                {by.reason}
                {by.by !== undefined && `, ${by.by}`}
                {by.at !== undefined && `, ${by.at.slice(0, 10)}`}
              </p>
            </div>
            <Button
              size="sm"
              variant="quiet"
              className="print:hidden"
              aria-label={`Withdraw: ${finding.detail}`}
              onClick={() => void standard.withdraw(by)}
            >
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
