import { useMemo, useState } from "react";
import { useOpenDialog } from "@/components/changes/useReview";
import { proposalOf, useReviewedPlan, useStartRun } from "@/components/changes/useReviewedPlan";
import { useRun } from "@/components/changes/RunProvider";
import { ReadFailureNotice } from "@/components/session/NotRead";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Notice } from "@/components/ui/Notice";
import { isUnderWay } from "@/lib/run/run";
import { ChooseRegions } from "./ChooseRegions";
import { blockRequest, type BlockRequest } from "./blockRequest";
import { BlockSummary } from "./BlockSummary";
import { plural, t } from "@/lib/i18n/t";

/** Four clicks from any page to the start of the run: open it, choose, tick, "Block now". */
export function BlockDialog({ onClose }: { readonly onClose: () => void }) {
  const [codes, setCodes] = useState<readonly number[]>([]);
  const request = useBlockRequest(codes);
  const review = useReviewedPlan(request);
  const { run } = useRun();
  const startRun = useStartRun();

  const { plan } = review;
  const canStart = request !== NOTHING && (plan?.operations.length ?? 0) > 0 && !isUnderWay(run);
  function begin() {
    const proposal = proposalOf(request, review);
    if (proposal === null) return;
    onClose();
    startRun(request, proposal);
  }

  return (
    <Dialog
      onClose={onClose}
      title={t`Block regions for all applications`}
      description={t`Excludes them in every application, for SMS and voice. A restore file is kept in this browser first; download it afterwards so that another admin can restore.`}
      width="lg"
      footer={
        <>
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button variant="danger" disabled={!canStart || !review.read} onClick={begin}>
            {t`Block now`}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {isUnderWay(run) && <OtherRun onLeave={onClose} />}
        <ChooseRegions chosen={codes} onChosen={setCodes} />
        <BlockProblems isWaiting={codes.length > 0 && request === NOTHING} />
        {request !== NOTHING && <BlockSummary request={request} review={review} />}
      </div>
    </Dialog>
  );
}

const NOTHING: BlockRequest = { heading: "", targets: [], changing: [] };

/** What blocking the codes comes to; nothing as long as the tenant is not read. */
function useBlockRequest(codes: readonly number[]): BlockRequest {
  const snapshot = useSnapshot().query.data;
  const { query, applications, complete } = useApplications();
  // Where not all could be read, those that were are better blocked than none.
  const ready = complete || (query.isError && applications.length > 0);
  return useMemo(
    () =>
      snapshot !== undefined && ready && codes.length > 0
        ? blockRequest(snapshot, codes, applications)
        : NOTHING,
    [ready, snapshot, codes, applications],
  );
}

function OtherRun({ onLeave }: { readonly onLeave: () => void }) {
  const open = useOpenDialog();
  const show = () => {
    onLeave();
    open({ kind: "run", from: null });
  };
  return (
    <Notice
      tone="warning"
      title={t`Another run is under way`}
      actions={<Button onClick={show}>{t`Show the run`}</Button>}
    >
      {t`One run at a time: pause it and leave it as it is, or let it finish.`}
    </Notice>
  );
}

/** What keeps regions from being blocked, or from being blocked everywhere. */
function BlockProblems({ isWaiting }: { readonly isWaiting: boolean }) {
  const { query: snapshotQuery } = useSnapshot();
  const { query, applications, complete, total } = useApplications();
  const read = applications.length;
  const noListeners = snapshotQuery.data === undefined ? snapshotQuery.error : null;
  const notAll = complete ? null : query.error;
  if (isWaiting && query.error === null && snapshotQuery.error === null) {
    return (
      <p role="status">
        {total === null
          ? t`Reading applications: ${read}…`
          : t`Reading applications: ${read} of ${total}…`}
      </p>
    );
  }
  return (
    <>
      {noListeners === null && notAll !== null && read > 0 && (
        <Notice
          tone="error"
          title={plural(
            read,
          )`Only # application could be read: others are NOT covered|Only # applications could be read: others are NOT covered`}
        />
      )}
      <ReadFailureNotice
        reads={[
          { error: noListeners, refetch: snapshotQuery.refetch },
          { error: notAll, refetch: query.refetch },
        ]}
      />
    </>
  );
}
