import { useReview } from "@/components/changes/useReview";
import type { Application } from "@/lib/domain/application";
import type { Snapshot } from "@/lib/domain/snapshot";
import { stagedRequest } from "./stagedRequest";
import { useViewStore } from "./state/RegionsProvider";
import { Button } from "@/components/ui/Button";
import { stagedCount } from "@/lib/domain/staged";
import { useStagedLater, useStagedStore } from "./state/StagedProvider";
import { plural, t } from "@/lib/i18n/t";

interface StagedBarProps {
  readonly application: Application;
  /** What is set now. */
  readonly snapshot: Snapshot;
}

/** Always there, so that nothing moves when the first change is staged. */
export function StagedBar({ application, snapshot }: StagedBarProps) {
  const store = useStagedStore();
  const view = useViewStore();
  const review = useReview();
  const staged = useStagedLater((state) => state.staged);
  const isKept = useStagedLater((state) => state.isKept);
  const count = stagedCount(staged);
  const voice = Object.keys(staged.voice).length;
  return (
    <section
      aria-label={t`Staged changes`}
      data-any={count > 0 || undefined}
      className="sticky bottom-2 z-20 flex flex-wrap items-center justify-end gap-2 rounded-lg border border-line bg-raised py-2 pe-2 ps-4 data-any:border-staged data-any:shadow-raised"
    >
      <div className="me-auto">
        <p className="font-medium">
          {count === 0 ? t`No changes` : plural(count)`# change|# changes`}
          {voice > 0 && (
            <span className="text-ink-muted">{plural(
              voice,
            )`, # of them for voice|, # of them for voice`}</span>
          )}
        </p>
        {/* There before it has anything to say, so that what comes is announced. */}
        <p role="status" className="text-sm text-danger">
          {count > 0 &&
            !isKept &&
            t`This browser’s storage is full: save your changes before you close or reload this page, or they will be lost.`}
        </p>
      </div>
      <Button
        disabled={count === 0}
        onClick={() => {
          store.getState().dispatch({ type: "discard" });
          view.setState({ armed: null, message: t`All changes discarded.` });
        }}
      >
        {t`Discard`}
      </Button>
      <Button
        variant="primary"
        disabled={count === 0}
        onClick={() => review(stagedRequest(snapshot, application, store.getState().staged))}
      >
        {t`Review changes`}
      </Button>
    </section>
  );
}
