import { Part } from "@/components/ui/Part";
import { Button } from "@/components/ui/Button";
import { rich } from "@/components/ui/rich";
import type { Acknowledgement, SortedFindings } from "@/lib/domain/findings/acknowledgement";
import type { Finding } from "@/lib/domain/findings/finding";
import { listed } from "@/lib/domain/format";
import { t } from "@/lib/i18n/t";
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
    <Part plain title={t`Acknowledged`} count={accepted.length}>
      <ul className="divide-y divide-line rounded-md border border-line bg-panel">
        {accepted.map(({ finding, by }) => (
          <Accepted
            key={`${finding.rule} ${finding.detail} ${finding.listenerIds.join()}`}
            {...{ finding, by, names }}
            onWithdraw={() => void standard.withdraw(by)}
          />
        ))}
      </ul>
    </Part>
  );
}

interface AcceptedProps {
  readonly finding: Finding;
  readonly by: Acknowledgement;
  readonly names: Audited["names"];
  readonly onWithdraw: () => void;
}

function Accepted({ finding, by, names, onWithdraw }: AcceptedProps) {
  const { label, detail } = finding;
  const found = <FindingDetail finding={finding} names={names} />;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-2">
      <div className="min-w-0 max-w-full break-words">
        <p>{rich`${label}: ${found}`}</p>
        <p className="text-sm text-ink-muted">{signedText(by)}</p>
      </div>
      <Button
        size="sm"
        variant="quiet"
        className="print:hidden"
        aria-label={t`Withdraw: ${detail}`}
        onClick={onWithdraw}
      >
        {t`Withdraw`}
      </Button>
    </li>
  );
}

/** Why, by whom and when, as far as that is known. */
function signedText({ reason, by, at }: Acknowledgement): string {
  return listed([reason, by, at?.slice(0, 10)].filter((each) => each !== undefined));
}
