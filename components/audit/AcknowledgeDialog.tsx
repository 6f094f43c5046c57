import { useState } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import type { KnownStandard } from "@/components/session/useStandard";
import { Reason } from "@/components/changes/reviewParts";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import type { Finding } from "@/lib/domain/findings/finding";
import { acknowledge } from "@/lib/domain/findings/acknowledgement";
import { t } from "@/lib/i18n/t";

interface AcknowledgeDialogProps {
  readonly finding: Finding;
  readonly standard: KnownStandard;
  readonly onClose: () => void;
}

/** Takes the reason for which a finding is accepted. */
export function AcknowledgeDialog({ finding, standard, onClose }: AcknowledgeDialogProps) {
  const { userName } = useAccount();
  const [reason, setReason] = useState("");
  const isGiven = reason.trim() !== "";
  function accept() {
    if (!isGiven) return;
    const at = new Date().toISOString();
    void standard.acknowledge(acknowledge(finding, { reason, by: userName, at }));
    onClose();
  }
  return (
    <Dialog
      onClose={onClose}
      title={t`Acknowledge a finding`}
      description={t`${finding.label}: ${finding.detail}`}
      footer={
        <>
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button variant="primary" disabled={!isGiven} onClick={accept}>
            {t`Acknowledge`}
          </Button>
        </>
      }
    >
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          accept();
        }}
      >
        <Reason required value={reason} onValue={setReason} />
        <p className="text-sm text-ink-muted">
          {t`Nothing is written to the tenant. The acknowledgement is kept in this browser as part of the standard, with your user name and the time, and is saved in its file. Reopens if the finding grows.`}
        </p>
      </form>
    </Dialog>
  );
}
