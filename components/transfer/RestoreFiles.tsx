import { useState } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { restoreRequest } from "@/components/changes/request";
import { useReview } from "@/components/changes/useReview";
import { useRun } from "@/components/changes/RunProvider";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Notice } from "@/components/ui/Notice";
import { readRestoreFile, type RestoreFile } from "@/lib/domain/documents/restoreSchema";
import type { Snapshot } from "@/lib/domain/snapshot";
import { FileButton } from "@/components/ui/FileButton";
import { fileText } from "@/components/ui/fileText";
import { KeptRestores } from "./KeptRestores";

/** What was there before a run: the files that this browser keeps, and any other. */
export function RestoreFiles({ snapshot }: { readonly snapshot: Snapshot | null }) {
  const { run } = useRun();
  const { tenantId, abilities } = useAccount();
  const { read } = useSnapshot();
  const openReview = useReview();
  const [problem, setProblem] = useState<string | null>(null);

  /** On what is set now, not on what was read a while ago. */
  async function restore(file: RestoreFile) {
    const now = await read();
    if (!now.ok) return setProblem(now.error.message);
    setProblem(null);
    openReview(restoreRequest(file, now.value));
  }
  async function open(file: File) {
    const text = await fileText(file);
    const opened = readRestoreFile(text ?? "", tenantId);
    if (opened.ok) await restore(opened.value);
    else setProblem(opened.error);
  }
  if (abilities.canRead === false) {
    return (
      <p>
        Restore files hold the settings and names of this tenant. Your account may not read them, so
        those that this browser keeps are not shown.
      </p>
    );
  }
  const mayRestore = snapshot !== null && abilities.canWrite !== false;
  return (
    <>
      <p className="text-ink-muted">
        Before each run, the current settings are kept here, in this browser, for your account only.
        Other admins do not see them: to let one restore, download the file and hand it over. A
        restore goes through review like any other change.
      </p>
      {problem !== null && (
        <Notice tone="error" title="The file cannot be restored">
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
          Open a restore file
        </FileButton>
      )}
    </>
  );
}
