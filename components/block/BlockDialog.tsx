import { useMemo, useState } from "react";
import { useOpenDialog } from "@/components/changes/useReview";
import { proposalOf, useReviewedPlan } from "@/components/changes/useReviewedPlan";
import { useRun } from "@/components/changes/RunProvider";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Notice } from "@/components/ui/Notice";
import { isUnderWay } from "@/lib/run/run";
import { ChooseRegions } from "./ChooseRegions";
import { blockRequest, type BlockRequest } from "./blockRequest";
import { BlockSummary } from "./BlockSummary";
import { ErrorNotice } from "@/components/ui/ErrorNotice";
import { counted } from "@/lib/domain/format";

/** Four clicks from any page to the start of the run: open it, choose, tick, "Block now". */
export function BlockDialog({ onClose }: { readonly onClose: () => void }) {
  const [codes, setCodes] = useState<readonly number[]>([]);
  const { query: snapshotQuery } = useSnapshot();
  const { query, applications, complete, total } = useApplications();
  const snapshot = snapshotQuery.data;
  // Where not all could be read, those that were are better blocked than none.
  const ready = snapshot !== undefined && (complete || (query.isError && applications.length > 0));
  const request = useMemo(
    () => (ready && codes.length > 0 ? blockRequest(snapshot, codes, applications) : NOTHING),
    [ready, snapshot, codes, applications],
  );
  const review = useReviewedPlan(request);
  const { run, start } = useRun();
  const open = useOpenDialog();

  const { plan } = review;
  const canStart = request !== NOTHING && (plan?.operations.length ?? 0) > 0 && !isUnderWay(run);
  function begin() {
    const proposal = proposalOf(request, review);
    if (proposal === null) return;
    onClose();
    const previous = run?.startedAt ?? null;
    open({ kind: "run", from: { request, proposal, previous } });
    void start(proposal);
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Block regions for all applications"
      description="Excludes them in every application, for SMS and voice. It can be taken back: what was set is kept as a restore file first."
      width="lg"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" disabled={!canStart || !review.read} onClick={begin}>
            Block now
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {isUnderWay(run) && (
          <Notice
            tone="warning"
            title="Another run is under way"
            actions={
              <Button
                onClick={() => {
                  onClose();
                  open({ kind: "run", from: null });
                }}
              >
                Show the run
              </Button>
            }
          >
            One run at a time: pause it and leave it as it is, or let it finish.
          </Notice>
        )}
        <ChooseRegions chosen={codes} onChosen={setCodes} />
        <BlockProblems />
        {codes.length > 0 && !ready && query.error === null && snapshotQuery.error === null && (
          <p role="status">
            Reading applications: {applications.length}
            {total !== null && ` of ${total}`}…
          </p>
        )}
        {request !== NOTHING && <BlockSummary request={request} review={review} />}
      </div>
    </Dialog>
  );
}

const NOTHING: BlockRequest = { heading: "", targets: [], changing: 0 };

/** What keeps regions from being blocked, or from being blocked everywhere; one cause is said once. */
function BlockProblems() {
  const { query: snapshotQuery } = useSnapshot();
  const { query, applications, complete } = useApplications();
  const noListeners = snapshotQuery.data === undefined ? snapshotQuery.error : null;
  const notAll = complete ? null : query.error;
  const failure = noListeners ?? notAll;
  if (failure === null) return null;
  const readAgain = () => {
    if (noListeners !== null) void snapshotQuery.refetch();
    if (notAll !== null) void query.refetch();
  };
  return (
    <>
      {noListeners === null && applications.length > 0 && (
        <Notice
          tone="error"
          title={`Only ${counted(applications.length, "application")} could be read: others are NOT covered`}
        />
      )}
      <ErrorNotice error={failure.error} onAgain={readAgain} />
    </>
  );
}
