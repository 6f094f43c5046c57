import { type ReactNode, useState } from "react";
import { lazyDialog, usePreparedWhenIdle } from "@/components/ui/lazyDialog";
import { type BulkEditRequest, BulkEditContext } from "./useBulkEdit";

const editor = lazyDialog(() =>
  import("./BulkEditDialog").then(({ BulkEditDialog }) => BulkEditDialog),
);

/** Holds the bulk editor, which any page can open. It needs the review above it. */
export function BulkEditProvider({ children }: { readonly children: ReactNode }) {
  const [request, setRequest] = useState<BulkEditRequest | null>(null);
  usePreparedWhenIdle(editor);
  return (
    <BulkEditContext value={setRequest}>
      {children}
      {request !== null && <editor.Dialog request={request} onClose={() => setRequest(null)} />}
    </BulkEditContext>
  );
}
