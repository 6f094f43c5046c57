import type { Proposal } from "@/components/saving/proposal";
import type { ReviewRequest } from "./useReview";

/** What was started from a review that is still open. */
export interface StartedReview {
  readonly request: ReviewRequest;
  readonly proposal: Proposal;
  /** When the run before it had started, if there was one: it is not what this dialog shows. */
  readonly previous: string | null;
}

/** What the dialog shows: a wish, or the run that came of one. */
export type Opened =
  | { readonly kind: "review"; readonly request: ReviewRequest }
  /** `from`: null where the run was started before this page was loaded. */
  | { readonly kind: "run"; readonly from: StartedReview | null };
