import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Dialog } from "@/components/ui/Dialog";
import { makePlan } from "@/lib/domain/plan/makePlan";
import * as runs from "@/lib/run/inBrowser";
import { hasWritten, isMoving, isUnderWay, type Proposal, type Run } from "@/lib/run/run";
import type { ReviewRequest } from "./request";
import { ReviewForm } from "./ReviewForm";
import { ReviewButtons } from "./ReviewButtons";
import { RunButtons } from "./RunButtons";
import { RunView } from "./RunView";
import { type Opened, type StartedReview } from "./useReview";
import { useReviewedPlan, useStartRun } from "./useReviewedPlan";
import { useRun } from "./RunProvider";
import { provideRuns } from "./loadRuns";
import { t } from "@/lib/i18n/t";

// What is reviewed here can be begun: nothing of it is left to be fetched.
provideRuns(runs);

interface ReviewDialogProps {
  readonly opened: Opened;
  readonly graphUrl: string;
  readonly onClose: () => void;
}

/**
 * From what is wanted to what became of it: the review, and the run that comes of it. One dialog, so
 * that the focus goes back to where it was before the review.
 */
export function ReviewDialog({ opened, graphUrl, onClose }: ReviewDialogProps) {
  const { nameOf } = useApplications();
  const request = opened.kind === "review" ? opened.request : NOTHING;
  const review = useReviewedPlan(request);
  const running = useRunning(opened.kind === "run" ? opened.from : null, onClose);
  const { shown, from, close, startWithGap } = running;

  if (opened.kind === "review") {
    return (
      <Dialog
        width="lg"
        onClose={onClose}
        title={<span className="break-words">{request.heading}</span>}
        description={t`Nothing changes until you confirm.`}
        footer={<ReviewButtons request={request} review={review} onClose={onClose} />}
      >
        <ReviewForm {...{ request, review, graphUrl }} />
      </Dialog>
    );
  }
  const heading = shown?.heading ?? from?.request.heading ?? t`No run`;
  return (
    <Dialog
      width="lg"
      onClose={close}
      title={<span className="break-words">{heading}</span>}
      description={isGoingOn(shown, from) ? t`You can close this; it keeps running.` : undefined}
      footer={<RunButtons run={shown} from={from} onClose={close} />}
    >
      <RunView run={shown} from={from} nameOf={nameOf} onGap={startWithGap} />
    </Dialog>
  );
}

/** Under review while a run is shown. */
const NOTHING: ReviewRequest = { heading: "", targets: [] };

/** The run that the dialog shows. `from`: null where it was started before this page was loaded. */
function useRunning(from: StartedReview | null, onClose: () => void) {
  const { run, dismiss } = useRun();
  const startRun = useStartRun();
  const latest = useSnapshot().query.data;
  const shown = run !== null && run.startedAt !== from?.previous ? run : null;

  function close() {
    if (shown !== null && needsNoBar(shown)) dismiss();
    onClose();
  }

  /** Removes first, on what is set now. */
  function startWithGap() {
    if (shown === null || latest === undefined) return;
    const { heading, targets, reason } = shown;
    const plan = makePlan(latest, targets, { order: "removeFirst" });
    const operations = plan.ok ? plan.value : [];
    const wanted = { heading, targets, reason, order: "removeFirst" as const };
    const proposal: Proposal = { ...wanted, snapshot: latest, operations };
    startRun(from?.request ?? { heading, targets, reason }, proposal);
  }

  return { shown, from, close, startWithGap };
}

/** Under way, or about to be. What has ended goes on no more, whoever closes what. */
function isGoingOn(run: Run | null, from: StartedReview | null): boolean {
  return run === null ? from !== null : isMoving(run.state);
}

/** Few enough writes that the dialog shows everything. */
const FEW_WRITES = 5;

/** What has ended and was seen to the end in its dialog. */
function needsNoBar(run: Run): boolean {
  const hasEnded = run.state.kind === "complete" || (!isUnderWay(run) && !hasWritten(run));
  return hasEnded && run.state.kind !== "lost" && run.progress.total <= FEW_WRITES;
}
