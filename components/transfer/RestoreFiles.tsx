import { useAccount } from "@/components/session/AccountProvider";
import { useRun } from "@/components/changes/RunProvider";
import { Notice } from "@/components/ui/Notice";
import { readRestoreFile } from "@/lib/domain/documents/restoreSchema";
import type { Snapshot } from "@/lib/domain/snapshot";
import { FileButton } from "@/components/ui/FileButton";
import { fileText } from "@/components/ui/fileText";
import { KeptRestores } from "./KeptRestores";
import { t } from "@/lib/i18n/t";
import { useRestore } from "./useRestore";

/** What was there before a run: the files that this browser keeps, and any other. */
export function RestoreFiles({ snapshot }: { readonly snapshot: Snapshot | null }) {
  const { run } = useRun();
  const { tenantId, abilities } = useAccount();
  const { restore, problem, setProblem } = useRestore();

  async function open(file: File) {
    const text = await fileText(file);
    const opened = readRestoreFile(text ?? "", tenantId);
    if (opened.ok) await restore(opened.value);
    else setProblem(opened.error);
  }
  if (abilities.canRead === false) {
    return (
      <p>
        {t`Restore files hold the settings and names of this tenant. Your account may not read them, so those that this browser keeps are not shown.`}
      </p>
    );
  }
  const mayRestore = snapshot !== null && abilities.canWrite !== false;
  return (
    <>
      <p className="text-ink-muted">
        {t`Before each run, the current settings are kept here, in this browser, for your account only. Other admins do not see them: to let one restore, download the file and hand it over. A restore goes through review like any other change.`}
      </p>
      {problem !== null && (
        <Notice tone="error" title={t`The file cannot be restored`}>
          {problem}
        </Notice>
      )}
      <KeptRestores
        // A run that starts keeps a file, and one that ends may give it up: looked at again.
        key={`${run?.startedAt} ${run?.state.kind}`}
        onRestore={mayRestore ? (file) => void restore(file) : null}
        onProblem={setProblem}
      />
      {mayRestore && (
        <FileButton accept=".json" onFile={(file) => void open(file)}>
          {t`Open a restore file`}
        </FileButton>
      )}
    </>
  );
}
