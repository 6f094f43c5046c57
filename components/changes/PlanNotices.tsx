import { Notice } from "@/components/ui/Notice";
import { explainRefusal } from "@/lib/domain/plan/refusal";
import type { ReviewedPlan } from "./planReview";

/** Where there is nothing to write: because it cannot be done, or because it is done already. */
export function PlanNotices({ plan }: { readonly plan: ReviewedPlan }) {
  const { refusal, operations } = plan;
  if (refusal !== null) {
    return (
      <Notice tone="error" title="This cannot be reached. Nothing will be written.">
        {explainRefusal(refusal)}
      </Notice>
    );
  }
  if (operations.length > 0) return null;
  return (
    <Notice tone="info" title="Nothing to write">
      Everything is set as wanted already.
    </Notice>
  );
}
