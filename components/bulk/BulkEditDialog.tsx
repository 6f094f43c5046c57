import type { BulkEditRequest } from "./useBulkEdit";
import { ReadFailureNotice } from "@/components/session/NotRead";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Dialog } from "@/components/ui/Dialog";
import { Skeleton } from "@/components/ui/Skeleton";
import { applicationsText } from "@/lib/domain/bulk/words";
import { useAccount } from "@/components/session/AccountProvider";
import { useEffect, useState } from "react";
import { BulkForm } from "./BulkForm";
import { keepApplications, type KeptForm, readForm } from "./keptForm";

interface BulkEditDialogProps {
  /** "kept": as this tab was left with it. */
  readonly request: BulkEditRequest | "kept";
  readonly onClose: () => void;
}

/** Asks what is to change for the chosen applications, and hands it to the review. */
export function BulkEditDialog({ request, onClose }: BulkEditDialogProps) {
  const { owner } = useAccount();
  const [form] = useState(() =>
    request === "kept" ? readForm(window.sessionStorage, owner) : newForm(request),
  );
  useEffect(() => {
    if (form === null) onClose();
    else keepApplications(window.sessionStorage, owner, form.appIds);
  }, [form, owner, onClose]);
  return form === null ? null : <Editor form={form} onClose={onClose} />;
}

function newForm({ appIds, codes = [] }: BulkEditRequest): KeptForm {
  return { appIds, draft: { act: "exclude", channels: ["sms"], codes, from: null } };
}

function Editor(props: { readonly form: KeptForm; readonly onClose: () => void }) {
  const { form, onClose } = props;
  const { query } = useSnapshot();
  const title = `Change ${applicationsText(form.appIds.length)}`;
  if (query.data !== undefined) {
    return <BulkForm form={form} title={title} snapshot={query.data} onClose={onClose} />;
  }
  return (
    <Dialog onClose={onClose} title={title} width="lg">
      {query.error === null && <Skeleton className="h-48" />}
      <ReadFailureNotice reads={[query]} />
    </Dialog>
  );
}
