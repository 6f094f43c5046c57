"use client";

import { useMemo, useState } from "react";
import { isUnderWay } from "@/components/changes/runs";
import { useBulkReview } from "@/components/changes/useBulkReview";
import { useRunDialog } from "@/components/changes/useReview";
import { useRun } from "@/components/changes/useRun";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Notice } from "@/components/ui/Notice";
import { ChooseRegions } from "./ChooseRegions";
import { stopRequest, type StopRequest } from "./stopRequest";
import { StopProblems } from "./StopProblems";
import { StopSummary } from "./StopSummary";

/** Four clicks from any page to the start of the run: open it, choose, tick, "Block now". */
export function StopDialog({ onClose }: { readonly onClose: () => void }) {
  const [codes, setCodes] = useState<readonly number[]>([]);
  const { query: snapshotQuery } = useSnapshot();
  const { query, applications, complete, total } = useApplications();
  const snapshot = snapshotQuery.data;
  // Where not all could be read, those that were are better blocked than none.
  const ready = snapshot !== undefined && (complete || (query.isError && applications.length > 0));
  const request = useMemo(
    () => (ready && codes.length > 0 ? stopRequest(snapshot, codes, applications) : NOTHING),
    [ready, snapshot, codes, applications],
  );
  const review = useBulkReview(request);
  const { run, start } = useRun();
  const openRun = useRunDialog();

  const { plan } = review;
  const canStart = request !== NOTHING && (plan?.operations.length ?? 0) > 0 && !isUnderWay(run);
  function begin() {
    if (review.snapshot === null || plan === null) return;
    const { targets, heading } = request;
    const { snapshot: reviewed, reason } = review;
    const proposal = { targets, snapshot: reviewed, reason, order: "createFirst" as const };
    onClose();
    openRun({ request, proposal, previous: run?.startedAt ?? null });
    void start(proposal, heading, plan.operations.length);
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
                  openRun();
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
        <StopProblems />
        {codes.length > 0 && !ready && query.error === null && snapshotQuery.error === null && (
          <p role="status">
            Reading applications: {applications.length}
            {total !== null && ` of ${total}`}…
          </p>
        )}
        {request !== NOTHING && <StopSummary request={request} review={review} />}
      </div>
    </Dialog>
  );
}

const NOTHING: StopRequest = { heading: "", targets: [], changing: 0 };
