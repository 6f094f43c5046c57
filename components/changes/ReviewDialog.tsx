"use client";

import { useCallback } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { makePlan } from "@/lib/domain/plan/makePlan";
import { hasWritten, isUnderWay, type Proposal, type Run } from "@/lib/run/run";
import type { ReviewRequest } from "./request";
import { ReviewForm } from "./ReviewForm";
import { RunButtons } from "./RunButtons";
import { RunView } from "./RunView";
import { asksToRead } from "./reviewParts";
import { useReviewDialog, type Opened, type StartedReview } from "./useReview";
import { proposalOf, useReviewedPlan } from "./useReviewedPlan";
import { useRun } from "./useRun";

interface ReviewDialogProps {
  readonly opened: Opened;
  readonly graphUrl: string;
}

/** From what is wanted to what became of it: the review, and the run that comes of it. */
export function ReviewDialog({ opened, graphUrl }: ReviewDialogProps) {
  const { names } = useApplications();
  const nameOf = useCallback((appId: string) => names.get(appId) ?? null, [names]);
  return opened.kind === "review" ? (
    <Reviewing request={opened.request} nameOf={nameOf} graphUrl={graphUrl} />
  ) : (
    <Running from={opened.from} nameOf={nameOf} />
  );
}

interface ReviewingProps {
  readonly request: ReviewRequest;
  readonly nameOf: (appId: string) => string | null;
  readonly graphUrl: string;
}

function Reviewing({ request, nameOf, graphUrl }: ReviewingProps) {
  const { open } = useReviewDialog();
  const { run, start } = useRun();
  const { abilities } = useAccount();
  const review = useReviewedPlan(request);
  const { plan, scope } = review;
  const mayStart =
    plan !== null &&
    plan.operations.length > 0 &&
    (plan.caution === null || review.accepted) &&
    (!asksToRead(plan) || review.read) &&
    abilities.canWrite !== false &&
    !isUnderWay(run);

  function begin() {
    const proposal = proposalOf(request, review);
    if (proposal === null) return;
    const answered = request.scope && { scope: { ...request.scope, answer: scope } };
    const from = { request: { ...request, ...answered }, proposal };
    open({ kind: "run", from: { ...from, previous: run?.startedAt ?? null } });
    void start(proposal);
  }

  return (
    <Dialog
      open
      width="lg"
      onOpenChange={(isOpen) => !isOpen && open(null)}
      title={<span className="break-words">{request.heading}</span>}
      description="Nothing is written before you save."
      footer={
        <>
          <Button onClick={() => open(null)}>Cancel</Button>
          <Button variant="primary" disabled={!mayStart} onClick={begin}>
            {request.act ?? "Save changes"}
          </Button>
        </>
      }
    >
      <ReviewForm {...{ request, review, nameOf, graphUrl }} />
    </Dialog>
  );
}

interface RunningProps {
  /** Null: it was started before this page was loaded. */
  readonly from: StartedReview | null;
  readonly nameOf: (appId: string) => string | null;
}

function Running({ from, nameOf }: RunningProps) {
  const { open } = useReviewDialog();
  const { run, start, dismiss } = useRun();
  const latest = useSnapshot().query.data;
  const shown = run !== null && run.startedAt !== from?.previous ? run : null;

  function close() {
    if (shown !== null && needsNoBar(shown)) dismiss();
    open(null);
  }

  /** Removes first, on what is set now. */
  function startWithGap({ heading, targets, reason, startedAt }: Run) {
    if (latest === undefined) return;
    const plan = makePlan(latest, targets, { handover: "gap" });
    const operations = plan.ok ? plan.value : [];
    const wanted = { heading, targets, reason, handover: "gap" as const };
    const proposal: Proposal = { ...wanted, snapshot: latest, operations };
    const request = from?.request ?? { heading, targets, reason };
    open({ kind: "run", from: { request, proposal, previous: startedAt } });
    void start(proposal);
  }

  return (
    <Dialog
      open
      width="lg"
      onOpenChange={(isOpen) => !isOpen && close()}
      title={
        <span className="break-words">{shown?.heading ?? from?.request.heading ?? "No run"}</span>
      }
      description="Saving continues when this is closed."
      footer={<RunButtons run={shown} from={from} onClose={close} />}
    >
      <RunView
        run={shown}
        from={from}
        nameOf={nameOf}
        onGap={() => shown !== null && startWithGap(shown)}
      />
    </Dialog>
  );
}

/** So few writes that their dialog says all there is to say. */
const FEW_WRITES = 5;

/** What has ended and was seen to the end in its dialog. */
function needsNoBar(run: Run): boolean {
  const hasEnded = run.state.kind === "complete" || (!isUnderWay(run) && !hasWritten(run));
  return hasEnded && run.progress.total <= FEW_WRITES;
}
