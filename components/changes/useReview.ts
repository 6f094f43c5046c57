"use client";

import { createContext, useContext } from "react";
import type { Proposal } from "@/lib/run/run";
import type { ReviewRequest } from "./request";

/** What was started from a review that is still open. */
export interface StartedReview {
  readonly request: ReviewRequest;
  readonly proposal: Proposal;
  /** When the run before it had started, if there was one: it is not what this dialog shows. */
  readonly previous: string | null;
}

/** What the dialog shows: a request, or the run that came of one. */
export type Opened =
  | { readonly kind: "review"; readonly request: ReviewRequest }
  /** `from`: null where the run was started before this page was loaded. */
  | { readonly kind: "run"; readonly from: StartedReview | null };

interface Review {
  readonly opened: Opened | null;
  readonly open: (opened: Opened | null) => void;
}

export const ReviewContext = createContext<Review | null>(null);

/** What the one dialog shows, and ways to open and close it. */
export function useReviewDialog(): Review {
  const review = useContext(ReviewContext);
  if (review === null) throw new Error("useReviewDialog outside of ReviewProvider");
  return review;
}

/** Opens the review: the one way from what is wanted of a tenant to writing it. */
export function useReview(): (request: ReviewRequest) => void {
  const { open } = useReviewDialog();
  return (request) => open({ kind: "review", request });
}
