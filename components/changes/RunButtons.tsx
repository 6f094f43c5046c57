"use client";

import type { Run } from "@/lib/run/run";
import { useRun } from "./useRun";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import { download } from "@/components/ui/download";
import type { Opened } from "./opened";
import { reviewAgain, undoReview } from "./requests";
import type { ReviewRequest, StartedReview } from "./useReview";

interface RunButtonsProps {
  readonly run: Run | null;
  readonly from: StartedReview | null;
  readonly onOpened: (opened: Opened | null) => void;
}

/** What can be done next, at each point of a run. */
export function RunButtons({ run, from, onOpened }: RunButtonsProps) {
  const { pause, resume, retry } = useRun();
  const { query } = useSnapshot();
  const now = query.data;
  const close = (
    <Button variant="primary" onClick={() => onOpened(null)}>
      Close
    </Button>
  );
  if (run === null) return close;

  const { state } = run;
  const { undoTargets, heading, targets, reason, progress, pausing } = run;
  const wrote =
    progress.done > 0 ||
    ("operations" in state && state.operations.some(({ outcome }) => outcome === "unsure"));
  const review = (request: ReviewRequest) => onOpened({ kind: "review", request });
  const undoButton = undoTargets !== null && now && (
    <Button onClick={() => review(undoReview(heading, undoTargets, now))}>Undo</Button>
  );
  const restoreButton = run.restore !== null && (
    <Button onClick={() => downloadRestore(run)}>Download the restore file</Button>
  );
  switch (state.kind) {
    case "idle":
    case "elsewhere":
      return close;
    case "running":
      return (
        <>
          {restoreButton}
          {/* Kept while it takes effect: the focus is on it. */}
          <Button aria-disabled={pausing || undefined} onClick={() => !pausing && pause()}>
            {pausing ? "Pausing…" : "Pause"}
          </Button>
          <Button variant="primary" onClick={() => onOpened(null)}>
            Close, and go on in the background
          </Button>
        </>
      );
    case "paused":
    case "interrupted":
      return (
        <>
          {restoreButton}
          {undoButton}
          <Button onClick={() => onOpened(null)}>Close</Button>
          <Button variant="primary" onClick={resume}>
            Resume
          </Button>
        </>
      );
    case "complete":
      return (
        <>
          {restoreButton}
          {undoButton}
          {close}
        </>
      );
    case "stopped":
    case "failed":
    case "lost":
      return (
        <>
          {wrote && restoreButton}
          {wrote && undoButton}
          <Button onClick={() => onOpened(null)}>Close</Button>
          <Button variant="primary" onClick={state.kind === "lost" ? resume : retry}>
            {state.kind === "stopped" ? "Retry what failed" : "Try the rest again"}
          </Button>
        </>
      );
    case "conflict":
    case "refused":
      return (
        <>
          {wrote && restoreButton}
          {wrote && undoButton}
          <Button onClick={() => onOpened(null)}>Close</Button>
          <Button
            variant="primary"
            disabled={!now}
            onClick={() =>
              now && review(reviewAgain(from?.request ?? { heading, targets, reason }, now))
            }
          >
            Review again
          </Button>
        </>
      );
  }
}

function downloadRestore({ restore, startedAt }: Run): void {
  const stamp = startedAt.slice(0, 19).replaceAll(/[^0-9T]/g, "");
  download(`dialgate-restore-${stamp}.json`, "application/json", JSON.stringify(restore, null, 2));
}
