import type { BulkEditRequest } from "./useBulkEdit";
import { ReadFailureNotice } from "@/components/session/NotRead";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Dialog } from "@/components/ui/Dialog";
import { Skeleton } from "@/components/ui/Skeleton";
import { applicationsText } from "@/lib/domain/bulk/words";
import { BulkForm } from "./BulkForm";

interface BulkEditDialogProps {
  readonly request: BulkEditRequest;
  readonly onClose: () => void;
}

/** Asks what is to change for the chosen applications, and hands it to the review. */
export function BulkEditDialog({ request, onClose }: BulkEditDialogProps) {
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
