import { useId } from "react";
import { useAccount } from "@/components/session/AccountProvider";
import { useApplications } from "@/components/session/useApplications";
import { Button } from "@/components/ui/Button";
import { actLabel } from "@/lib/domain/review/actLabel";
import { isUnderWay } from "@/lib/run/run";
import { type Hindrance, hindranceOf } from "./hindrance";
import type { ReviewRequest } from "./request";
import { useRun } from "./RunProvider";
import { proposalOf, useStartRun, type Review } from "./useReviewedPlan";
import { plural, t } from "@/lib/i18n/t";

interface ReviewButtonsProps {
  readonly request: ReviewRequest;
  readonly review: Review;
  readonly onClose: () => void;
}

/** Starts what was reviewed, once there is something to start and it was read; says why not before. */
export function ReviewButtons({ request, review, onClose }: ReviewButtonsProps) {
  const startRun = useStartRun();
  const { textOf } = useApplications();
  const { plan, scope } = review;
  const hindrance = useHindrance(review);
  const hint = useId();

  function begin() {
    const proposal = proposalOf(request, review);
    if (proposal === null) return;
    const answered = request.scope && { scope: { ...request.scope, answer: scope } };
    startRun({ ...request, ...answered }, proposal);
  }

  return (
    <>
      <p id={hint} role="status" className="me-auto self-center text-sm text-ink-muted">
        {hindrance !== null && <Why hindrance={hindrance} />}
      </p>
      <Button onClick={onClose}>{t`Cancel`}</Button>
      <Button
        variant="primary"
        wraps
        data-act="save"
        disabled={hindrance !== null}
        aria-describedby={hint}
        onClick={begin}
      >
        {plan === null ? t`Save changes` : actLabel(plan, request.act, textOf)}
      </Button>
    </>
  );
}

function useHindrance({ plan, unnamed, accepted, read, error }: Review): Hindrance | null {
  const { run } = useRun();
  const { abilities } = useAccount();
  const { query } = useApplications();
  return hindranceOf({
    ...{ plan, unnamed, accepted, read, failed: error !== null },
    namesComing: query.isFetching,
    mayWrite: abilities.canWrite !== false,
    isRunning: isUnderWay(run),
  });
}

/** What is missing leads to where it is. */
function Why({ hindrance }: { readonly hindrance: Hindrance }) {
  if (hindrance.kind === "said") return hindrance.text;
  const text = plural(hindrance.missing)`# confirmation needed|# confirmations needed`;
  return (
    <button
      type="button"
      className="min-h-6 font-medium text-accent underline"
      onClick={({ currentTarget }) => goToFirstMissing(currentTarget)}
    >
      {text}
    </button>
  );
}

function goToFirstMissing(from: Element): void {
  const dialog = from.closest("[role=dialog]");
  const missing = dialog?.querySelector<HTMLInputElement>("[data-needed] input:not(:checked)");
  missing?.scrollIntoView({ block: "center" });
  missing?.focus({ preventScroll: true });
}
