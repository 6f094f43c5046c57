import { type ReactNode, useCallback, useState } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { lazyDialog, usePreparedWhenIdle } from "@/components/ui/lazyDialog";
import { forgetKept, hasKept } from "./kept";
import { type BulkEditRequest, BulkEditContext } from "./useBulkEdit";

const editor = lazyDialog(() =>
  import("./BulkEditDialog").then(({ BulkEditDialog }) => BulkEditDialog),
);

/**
 * Holds the bulk editor, which any page can open. It needs the review above it. Where the page was
 * left with the editor open, it is open again.
 */
export function BulkEditProvider({ children }: { readonly children: ReactNode }) {
  const { owner, abilities, settled } = useAccount();
  const [request, setRequest] = useState<BulkEditRequest | "kept" | null>(() =>
    hasKept(owner) ? "kept" : null,
  );
  usePreparedWhenIdle(editor);
  const isAllowed = request !== "kept" || (settled && abilities.canWrite !== false);
  const close = useCallback(() => {
    forgetKept(owner);
    setRequest(null);
  }, [owner]);
  return (
    <BulkEditContext value={setRequest}>
      {children}
      {request !== null && isAllowed && <editor.Dialog request={request} onClose={close} />}
    </BulkEditContext>
  );
}
