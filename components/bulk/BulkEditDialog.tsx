import type { BulkEditRequest } from "./useBulkEdit";
import { ReadFailureNotice } from "@/components/session/NotRead";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Dialog } from "@/components/ui/Dialog";
import { Skeleton } from "@/components/ui/Skeleton";
import { isolated } from "@/lib/domain/shownName";
import { useApplications } from "@/components/session/useApplications";
import { ACT_LABELS } from "./actLabels";
import { useAccount } from "@/components/session/AccountProvider";
import { useEffect, useState } from "react";
import { BulkForm } from "./BulkForm";
import { keepApplications, type KeptForm, readForm } from "./keptForm";
import { plural, t } from "@/lib/i18n/t";

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

function newForm(request: BulkEditRequest): KeptForm {
  const { appIds, act, from = null, codes = [] } = request;
  const first = act === undefined ? "act" : from === null ? "details" : "applications";
  return { appIds, draft: { first, act: act ?? "exclude", channels: ["sms"], codes, from } };
}

function Editor(props: { readonly form: KeptForm; readonly onClose: () => void }) {
  const { form, onClose } = props;
  const { query } = useSnapshot();
  const title = useTitle(form);
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

/** "Change 44 applications", "Only these regions for Contoso Store". */
function useTitle({ appIds, draft }: KeptForm): string {
  const { nameOf } = useApplications();
  const named = (appId: string) => isolated(nameOf(appId) ?? appId);
  const [only] = appIds;
  const whom = appIds.length === 1 && only !== undefined ? named(only) : null;
  if (draft.first === "applications" && draft.from !== null) {
    return t`Copy the settings of ${named(draft.from)}`;
  }
  if (draft.first === "details" && whom !== null) return t`${ACT_LABELS[draft.act].label}: ${whom}`;
  return whom === null
    ? plural(appIds.length)`Change # application|Change # applications`
    : t`Change ${whom}`;
}
