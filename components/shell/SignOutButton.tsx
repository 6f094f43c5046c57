import { LogOut } from "lucide-react";
import { useState } from "react";
import { useRun } from "@/components/changes/RunProvider";
import { useAccount } from "@/components/session/AccountProvider";
import { Button } from "@/components/ui/Button";
import { forgetVisits } from "@/components/search/visited";
import { Dialog } from "@/components/ui/Dialog";
import { useSession } from "@/lib/auth/session";
import { signOut } from "@/lib/auth/signIn";
import { t } from "@/lib/i18n/t";

/** Asked for by who signs out, and no sooner. */
const loadKept = () => import("./kept");

/** Signs out; where this browser keeps something for the account, asks first whether it is to stay. */
export function SignOutButton() {
  const { leaving, ask, question } = useSignOut();
  return (
    <>
      <Button size="sm" disabled={leaving} onClick={ask}>
        <LogOut aria-hidden className="size-3.5" />
        {t`Sign out`}
      </Button>
      {question}
    </>
  );
}

/** The way out, and the question that may stand in it. */
export function useSignOut() {
  const session = useSession();
  const { owner } = useAccount();
  const [leaving, setLeaving] = useState(false);
  const [kept, setKept] = useState<readonly string[] | null>(null);
  const leave = () => {
    setLeaving(true);
    setKept(null);
    // Where one has been is nobody's to see afterwards, and nothing to be asked about.
    forgetVisits(owner);
    void signOut(session);
  };
  const ask = async () => {
    // Where it cannot be fetched, what is kept stays, as it does for who answers so.
    const kept = await loadKept().catch(() => null);
    const found = (await kept?.keptBy(owner)) ?? [];
    if (found.length === 0) leave();
    else setKept(found);
  };
  const remove = () =>
    void loadKept()
      .then(({ forgetAll }) => forgetAll(owner))
      .finally(leave);
  const question = kept !== null && (
    <KeepOrRemove kept={kept} onClose={() => setKept(null)} onKeep={leave} onRemove={remove} />
  );
  return { leaving, ask: () => void ask(), question };
}

interface KeepOrRemoveProps {
  readonly kept: readonly string[];
  readonly onClose: () => void;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
}

function KeepOrRemove({ kept, onClose, onKeep, onRemove }: KeepOrRemoveProps) {
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
