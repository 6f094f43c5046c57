import { useState } from "react";
import type { KnownStandard } from "@/components/session/useStandard";
import { Button } from "@/components/ui/Button";
import { lazyDialog } from "@/components/ui/lazyDialog";
import type { Finding } from "@/lib/domain/findings/finding";
import { t } from "@/lib/i18n/t";

const dialog = lazyDialog(() =>
  import("./AcknowledgeDialog").then(({ AcknowledgeDialog }) => AcknowledgeDialog),
);

interface AcknowledgeButtonProps {
  readonly finding: Finding;
  readonly standard: KnownStandard;
}

/** Accepts a finding as it is, with the reason; it reopens if it grows. */
export function AcknowledgeButton({ finding, standard }: AcknowledgeButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        aria-label={t`Acknowledge: ${finding.detail}`}
        onPointerEnter={dialog.prepare}
        onFocus={dialog.prepare}
        onClick={() => setOpen(true)}
      >
        {t`Acknowledge…`}
      </Button>
      {open && <dialog.Dialog {...{ finding, standard }} onClose={() => setOpen(false)} />}
    </>
  );
}
