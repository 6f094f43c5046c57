"use client";

import { useState } from "react";
import { namesIn, type NameOf } from "@/lib/domain/review/operationText";
import type { SettingsProposal } from "@/lib/run/proposal";
import type { RunRecord } from "@/lib/run/runRecord";
import { hasWritten, type RunState } from "@/lib/run/runState";
import { useSave } from "./useSave";
import { useStaged } from "@/components/console/state/StagedProvider";
import type { Application } from "@/components/session/useApplications";
import { Dialog } from "@/components/ui/Dialog";
import type { Order } from "@/lib/domain/plan/order";
import { undoTargets } from "@/lib/domain/plan/undo";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Review } from "./proposals";
import { ReviewButtons } from "./ReviewButtons";
import { ReviewForm } from "./ReviewForm";
import { Running } from "./Running";
import { RunResult } from "./RunResult";
import { useProposal } from "./useProposal";

interface ReviewDialogProps {
  readonly review: Review;
  readonly onReview: (review: Review | null) => void;
  readonly application: Application;
  readonly snapshot: Snapshot;
  readonly nameOf: NameOf;
  readonly graphUrl: string;
  /** The last save does not show in Graph yet: another one would build on what is out of date. */
  readonly awaitingGraph: boolean;
  readonly keep: (record: RunRecord | null) => void;
}

const TITLES: Readonly<Record<Review["kind"], string>> = {
  staged: "Review changes",
  undo: "Undo the save",
  finish: "Finish the interrupted save",
};

function titleOf(review: Review, state: RunState): string {
  switch (state.kind) {
    case "idle":
      return TITLES[review.kind];
    case "running":
      return "Saving changes";
    case "complete":
      return "Changes saved";
    case "stopped":
    case "failed":
    case "lost":
    case "conflict":
    case "refused":
      return "The save stopped";
  }
}

/** From what is wanted to what became of it: review, save, result, undo. */
export function ReviewDialog(props: ReviewDialogProps) {
  const { review, onReview, application, snapshot, nameOf, graphUrl, awaitingGraph, keep } = props;
  const proposal = useProposal(review, application, snapshot);
  const { state, start, reset } = useSave(keep);
  const { dispatch } = useStaged();
  const [accepted, setAccepted] = useState(false);
  const [submitted, setSubmitted] = useState<SettingsProposal | null>(null);

  async function submit(next: SettingsProposal) {
    setSubmitted(next);
    const end = await start(next, proposal.operations.length);
    if (end.kind === "complete" && review.kind === "staged") dispatch({ type: "discard" });
  }
  const save = () =>
    submit({ targets: proposal.targets, reason: proposal.reason, snapshot, order: "createFirst" });
  const saveWithGap = (order: Order) => submitted && submit({ ...submitted, snapshot, order });
  const undo = () =>
    submitted &&
    onReview({ kind: "undo", targets: undoTargets(submitted.snapshot, submitted.targets) });

  /** What is half written is finished as it was wanted, whatever is staged by now. */
  function again() {
    if (submitted === null || !hasWritten(state)) return reset();
    onReview({ kind: "finish", targets: submitted.targets, reason: submitted.reason });
  }

  const names = namesIn(submitted?.snapshot ?? snapshot, nameOf);
  const { operations, caution } = proposal;
  const maySave = operations.length > 0 && !awaitingGraph && (caution === null || accepted);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && state.kind !== "running" && onReview(null)}
      title={titleOf(review, state)}
      description={application.displayName || application.appId}
      width="lg"
      footer={
        <ReviewButtons
          state={state}
          review={review}
          maySave={maySave}
          onSave={() => void save()}
          onUndo={undo}
          onAgain={again}
          onClose={() => onReview(null)}
        />
      }
    >
      {state.kind === "idle" && (
        <ReviewForm
          {...{ proposal, application, names, graphUrl, accepted }}
          onAccept={setAccepted}
        />
      )}
      {state.kind === "running" && <Running state={state} names={names} />}
      {state.kind !== "idle" && state.kind !== "running" && submitted !== null && (
        <RunResult
          state={state}
          reviewed={submitted.snapshot}
          mayOfferGap={submitted.order === "createFirst"}
          onGap={() => void saveWithGap("removeFirst")}
          names={names}
        />
      )}
    </Dialog>
  );
}
