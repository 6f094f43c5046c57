"use client";

import { createContext, useContext } from "react";
import type { Proposal } from "@/lib/run/proposal";
import type { Target } from "@/lib/domain/plan/target";
import type { Snapshot } from "@/lib/domain/snapshot";

/** What is to be reviewed, as whoever asks for it knows it. */
export interface ReviewRequest extends Wish {
  /** What the admin asked for: "Exclude +234 for 10,000 applications". */
  readonly heading: string;
  /** What the field for the reason holds at first. */
  readonly reason?: string;
  /**
   * The same wish on another reading of the tenant, for "Review again" after others changed it.
   * Without it the targets stay as they are, and what others set since is replaced.
   */
  readonly again?: (snapshot: Snapshot) => Wish;
}

/** What a wish comes to on one reading of the tenant. */
export interface Wish {
  readonly targets: readonly Target[];
  /** Asked for, but cannot be changed (listeners in conflict, unreadable…): counted and named. */
  readonly skipped?: readonly SkippedApplication[];
  /** Sentences shown above the plan. */
  readonly warnings?: readonly string[];
}

export interface SkippedApplication {
  readonly appId: string;
  readonly reason: string;
}

/** What was started from a review that is still open. */
export interface StartedReview {
  readonly request: ReviewRequest;
  readonly proposal: Proposal;
  /** When the run before it had started, if there was one: it is not what this dialog shows. */
  readonly previous: string | null;
}

interface Review {
  readonly openReview: (request: ReviewRequest) => void;
  readonly openRun: (from?: StartedReview) => void;
}

export const ReviewContext = createContext<Review | null>(null);

function useReviewContext(): Review {
  const review = useContext(ReviewContext);
  if (review === null) throw new Error("useReview outside of ReviewProvider");
  return review;
}

/** Opens the review: the one way from what is wanted of a tenant to writing it. */
export function useReview(): (request: ReviewRequest) => void {
  return useReviewContext().openReview;
}

/**
 * Opens what became of the run so far: every write, and ways to go on, try again or undo. Who has
 * just started it says from what, so that it can be reviewed again.
 */
export function useRunDialog(): (from?: StartedReview) => void {
  return useReviewContext().openRun;
}
