import { type ReactNode, useState } from "react";
import { type BulkEditRequest, BulkEditContext } from "./useBulkEdit";
import { ReadFailureNotice } from "@/components/session/NotRead";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Dialog } from "@/components/ui/Dialog";
import { Skeleton } from "@/components/ui/Skeleton";
import { applicationsText } from "@/lib/domain/bulk/words";
import { BulkForm } from "./BulkForm";

/** Holds the bulk editor, which any page can open. It needs the review above it. */
export function BulkEditProvider({ children }: { readonly children: ReactNode }) {
  const [request, setRequest] = useState<BulkEditRequest | null>(null);
  return (
    <BulkEditContext value={setRequest}>
      {children}
      {request !== null && <BulkEditDialog request={request} onClose={() => setRequest(null)} />}
    </BulkEditContext>
  );
}

interface BulkEditDialogProps {
  readonly request: BulkEditRequest;
  readonly onClose: () => void;
}

/** Asks what is to change for the chosen applications, and hands it to the review. */
function BulkEditDialog({ request, onClose }: BulkEditDialogProps) {
  const { query } = useSnapshot();
  const title = `Change ${applicationsText(request.appIds.length)}`;
  if (query.data !== undefined) {
    return <BulkForm request={request} title={title} snapshot={query.data} onClose={onClose} />;
  }
  return (
    <Dialog onClose={onClose} title={title} width="lg">
      {query.error === null && <Skeleton className="h-48" />}
      <ReadFailureNotice reads={[query]} />
    </Dialog>
  );
}
