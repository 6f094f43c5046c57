"use client";

import { useCallback } from "react";
import { useRun } from "./useRun";
import { useApplications } from "@/components/session/useApplications";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Dialog } from "@/components/ui/Dialog";
import { BulkButtons } from "./BulkButtons";
import { BulkForm } from "./BulkForm";
import type { Opened } from "./opened";
import { RunButtons } from "./RunButtons";
import { RunView } from "./RunView";
import { useBulkReview } from "./useBulkReview";
import type { ReviewRequest, StartedReview } from "./useReview";

interface BulkDialogProps {
  readonly opened: Opened;
  readonly onOpened: (opened: Opened | null) => void;
  readonly graphUrl: string;
}

/** The review of what is wanted for many applications, and of the run that comes of it. */
export function BulkDialog({ opened, onOpened, graphUrl }: BulkDialogProps) {
  const { names } = useApplications();
  const nameOf = useCallback((appId: string) => names.get(appId) ?? null, [names]);
  const review = useBulkReview(opened.kind === "review" ? opened.request : NOTHING);
  const latest = useSnapshot().query.data;
  const { run, start } = useRun();
  const close = () => onOpened(null);

  function begin() {
    if (opened.kind !== "review" || review.snapshot === null || review.plan === null) return;
    const { request } = opened;
    const { snapshot, reason, plan } = review;
    const proposal = { targets: request.targets, snapshot, reason, order: "createFirst" as const };
    onOpened({ kind: "run", from: { request, proposal, previous: run?.startedAt ?? null } });
    void start(proposal, request.heading, plan.operations.length);
  }

  /** The other order, on what is set now. */
  function beginWithGap(from: StartedReview) {
    if (run === null || latest === undefined) return;
    const proposal = { ...from.proposal, snapshot: latest, order: "removeFirst" as const };
    onOpened({ kind: "run", from: { ...from, proposal, previous: run.startedAt } });
    void start(proposal, run.heading, run.progress.total - run.progress.done);
  }

  const frame = { open: true, width: "lg" as const };
  const onOpenChange = (open: boolean) => !open && close();
  if (opened.kind === "review") {
    return (
      <Dialog
        {...frame}
        onOpenChange={onOpenChange}
        title={<span className="break-words">{opened.request.heading}</span>}
        description="Nothing is written before you start it."
        footer={<BulkButtons review={review} onStart={begin} onClose={close} />}
      >
        <BulkForm request={opened.request} review={review} nameOf={nameOf} graphUrl={graphUrl} />
      </Dialog>
    );
  }
  const { from } = opened;
  const shown = run !== null && run.startedAt !== from?.previous ? run : null;
  return (
    <Dialog
      {...frame}
      onOpenChange={onOpenChange}
      title={
        <span className="break-words">{shown?.heading ?? from?.request.heading ?? "No run"}</span>
      }
      description="It goes on when this is closed."
      footer={<RunButtons run={shown} from={from} onOpened={onOpened} />}
    >
      <RunView
        run={shown}
        from={from}
        nameOf={nameOf}
        onGap={() => from !== null && beginWithGap(from)}
      />
    </Dialog>
  );
}

/** Under review while a run is shown. */
const NOTHING: ReviewRequest = { heading: "", targets: [] };
