import type { RunState } from "@/lib/run/runState";
import { Button } from "@/components/ui/Button";
import type { Review } from "./proposals";

interface ReviewButtonsProps {
  readonly state: RunState;
  readonly review: Review;
  readonly maySave: boolean;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

const SAVE_LABELS: Readonly<Record<Review["kind"], string>> = {
  staged: "Save changes",
  undo: "Undo changes",
  finish: "Save the rest",
};

/** What can be done next, at each point of a review. */
export function ReviewButtons(props: ReviewButtonsProps) {
  const { state, review, maySave, onSave, onUndo, onAgain, onClose } = props;
  switch (state.kind) {
    case "idle":
      return (
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!maySave} onClick={onSave}>
            {SAVE_LABELS[review.kind]}
          </Button>
        </>
      );
    case "running":
      return (
        <Button variant="primary" disabled>
          Saving…
        </Button>
      );
    case "complete":
      return (
        <>
          {review.kind !== "undo" && <Button onClick={onUndo}>Undo</Button>}
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        </>
      );
    case "stopped":
    case "failed":
    case "lost":
    case "conflict":
    case "refused":
      return (
        <>
          <Button onClick={onClose}>Close</Button>
          <Button variant="primary" onClick={onAgain}>
            Review again
          </Button>
        </>
      );
  }
}
