import type { ReviewRequest, StartedReview } from "./useReview";

/** What the dialog shows: a wish, or the run that came of one. */
export type Opened =
  | { readonly kind: "review"; readonly request: ReviewRequest }
  /** `from`: null where the run was started before this page was loaded. */
  | { readonly kind: "run"; readonly from: StartedReview | null };
