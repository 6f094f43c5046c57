import { createContext, useCallback, useContext } from "react";
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

type Open = (opened: Opened | null) => void;

/** Separate from what is open, so that components that only open it do not render again. */
export const OpenContext = createContext<Open | null>(null);
export const OpenedContext = createContext<Opened | null>(null);

/** Opens and closes the one dialog. */
export function useOpenDialog(): Open {
  const open = useContext(OpenContext);
  if (open === null) throw new Error("useOpenDialog outside of ReviewProvider");
  return open;
}

/** What the one dialog shows; null while it is closed. */
export function useOpened(): Opened | null {
  return useContext(OpenedContext);
}

/** Opens the review: the one way from what is wanted of a tenant to writing it. */
export function useReview(): (request: ReviewRequest) => void {
  const open = useOpenDialog();
  return useCallback((request) => open({ kind: "review", request }), [open]);
}
