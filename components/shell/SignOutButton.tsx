import { LogOut } from "lucide-react";
import { useState } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { Button } from "@/components/ui/Button";
import { forgetVisits } from "@/components/search/visited";
import { lazyDialog } from "@/components/ui/lazyDialog";
import { useSession } from "@/lib/auth/session";
import { signOut } from "@/lib/auth/signIn";
import { t } from "@/lib/i18n/t";

/** Asked for by who signs out, and no sooner. */
const loadKept = () => import("./kept");

const keepOrRemove = lazyDialog(() =>
  import("./KeepOrRemove").then(({ KeepOrRemove }) => KeepOrRemove),
);

/** Signs out; where this browser keeps something for the account, asks first whether it is to stay. */
export function SignOutButton() {
  const { leaving, ask, question } = useSignOut();
  return (
    <>
      <Button
        size="sm"
        disabled={leaving}
        onPointerEnter={keepOrRemove.prepare}
        onFocus={keepOrRemove.prepare}
        onClick={ask}
      >
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
    <keepOrRemove.Dialog
      kept={kept}
      onClose={() => setKept(null)}
      onKeep={leave}
      onRemove={remove}
    />
  );
  return { leaving, ask: () => void ask(), question };
}
