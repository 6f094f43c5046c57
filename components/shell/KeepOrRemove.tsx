import { useRun } from "@/components/changes/RunProvider";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { t } from "@/lib/i18n/t";

interface KeepOrRemoveProps {
  readonly kept: readonly string[];
  readonly onClose: () => void;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
}

/** Asks who signs out whether what this browser keeps for the account is to stay. */
export function KeepOrRemove({ kept, onClose, onKeep, onRemove }: KeepOrRemoveProps) {
  const { run } = useRun();
  // It would write anew what is removed.
  const isRunning = run?.state.kind === "running";
  return (
    <Dialog
      onClose={onClose}
      title={t`Sign out`}
      description={t`This browser stores data for your account. No other account is shown it.`}
      footer={
        <>
          <Button disabled={isRunning} onClick={onRemove}>
            {t`Remove and sign out`}
          </Button>
          <Button variant="primary" onClick={onKeep}>
            {t`Keep and sign out`}
          </Button>
        </>
      }
    >
      <ul className="list-disc space-y-1 ps-5">
        {kept.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p className="pt-3 text-ink-muted">
        {isRunning
          ? t`A run is under way. Pause it before you remove its data.`
          : t`Anyone with access to the files of this computer can read it: remove it from a computer that is not yours. A removed restore file cannot be recovered; download it first if you may want to restore.`}
      </p>
    </Dialog>
  );
}
