import { useState } from "react";
import { ErrorNotice } from "@/components/ui/ErrorNotice";
import { useAccount } from "@/components/session/AccountProvider";
import { useSnapshot } from "@/components/session/useSnapshot";
import { FileButton } from "@/components/ui/FileButton";
import { Notice } from "@/components/ui/Notice";
import type { DialgateError } from "@/lib/domain/errors";
import { type PlanFileProblem, openPlanFile } from "@/lib/domain/documents/planFile";
import type { Snapshot } from "@/lib/domain/snapshot";
import { useReview } from "./useReview";
import { momentText } from "@/lib/domain/format";
import { isolated } from "@/lib/domain/shownName";
import { t } from "@/lib/i18n/t";

type Outcome =
  | { readonly kind: "unread"; readonly error: DialgateError }
  | { readonly kind: "refused"; readonly problem: PlanFileProblem; readonly snapshot: Snapshot };

/** Opens a plan that was saved, in the review, if the tenant is still as it was. */
export function OpenPlanFile() {
  const { tenantId } = useAccount();
  const { read } = useSnapshot();
  const review = useReview();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function open(file: File) {
    setBusy(true);
    setOutcome(null);
    setOutcome(await tryToOpen(file));
    setBusy(false);
  }

  async function tryToOpen(file: File): Promise<Outcome | null> {
    const now = await read();
    if (!now.ok) return { kind: "unread", error: now.error };
    const snapshot = now.value;
    const text = await file.text().catch(() => null);
    if (text === null) {
      const problem = { reason: t`The browser could not read the file.`, listenerIds: [] };
      return { kind: "refused", problem, snapshot };
    }
    const opened = await openPlanFile(text, tenantId, snapshot);
    if (!opened.ok) return { kind: "refused", problem: opened.error, snapshot };
    const { heading, reason, madeAt, targets } = opened.value;
    const warnings = [
      t`From a plan file of ${momentText(madeAt)}. The title is the one in the file.`,
    ];
    review({ heading, reason, targets, warnings });
    return null;
  }

  return (
    <div className="space-y-3">
      <FileButton accept=".json" disabled={busy} onFile={(file) => void open(file)}>
        {busy ? t`Opening…` : t`Open a plan file`}
      </FileButton>
      {outcome?.kind === "unread" && <ErrorNotice error={outcome.error} />}
      {outcome?.kind === "refused" && (
        <Notice tone="error" title={t`The plan was not opened`}>
          <p>{outcome.problem.reason}</p>
          <ChangedListeners ids={outcome.problem.listenerIds} snapshot={outcome.snapshot} />
        </Notice>
      )}
    </div>
  );
}

const MOST = 20;

function ChangedListeners(props: { readonly ids: readonly string[]; readonly snapshot: Snapshot }) {
  const { ids, snapshot } = props;
  if (ids.length === 0) return null;
  const named = new Map(snapshot.listeners.map(({ id, displayName }) => [id, displayName]));
  return (
    <>
      <p>{t`Listeners that changed since, are new, or are gone:`}</p>
      <ul className="list-disc ps-5">
        {ids.slice(0, MOST).map((id) => (
          <li key={id} className="break-words">
            {isolated(named.get(id) ?? (named.has(id) ? t`Unnamed` : t`Deleted`))} ({id})
          </li>
        ))}
        {ids.length > MOST && <li>{t`and ${ids.length - MOST} more`}</li>}
      </ul>
    </>
  );
}
