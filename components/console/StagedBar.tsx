"use client";

import { changes } from "./state/announcements";
import { useViewStore } from "./state/RegionsProvider";
import { Button } from "@/components/ui/Button";
import { stagedCount } from "@/lib/domain/staged";
import { useStagedLater, useStagedStore } from "./state/StagedProvider";

interface StagedBarProps {
  readonly onReview: () => void;
}

/** Always there, so that nothing moves when the first change is staged. */
export function StagedBar({ onReview }: StagedBarProps) {
  const store = useStagedStore();
  const view = useViewStore();
  const staged = useStagedLater((state) => state.staged);
  const count = stagedCount(staged);
  const voice = Object.keys(staged.voice).length;
  return (
    <section aria-label="Staged changes" className="staged-bar" data-any={count > 0 || undefined}>
      <p className="mr-auto font-medium">
        {count === 0 ? "No changes" : changes(count)}
        {voice > 0 && <span className="text-ink-muted">, {voice} of them for voice</span>}
      </p>
      <Button
        disabled={count === 0}
        onClick={() => {
          store.getState().dispatch({ type: "discard" });
          view.setState({ armed: null, message: "All changes discarded." });
        }}
      >
        Discard
      </Button>
      <Button variant="primary" disabled={count === 0} onClick={onReview}>
        Review changes
      </Button>
    </section>
  );
}
