"use client";

import type { ReactNode } from "react";
import { useMemo, useState } from "react";
import { BulkDialog } from "./BulkDialog";
import type { Opened } from "./opened";
import { ReviewContext, type ReviewRequest, type StartedReview } from "./useReview";

interface ReviewProviderProps {
  readonly graphUrl: string;
  readonly children: ReactNode;
}

/** Lets everything inside open a review; it stays open while the page behind it changes. */
export function ReviewProvider({ graphUrl, children }: ReviewProviderProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const review = useMemo(
    () => ({
      openReview: (request: ReviewRequest) => setOpened({ kind: "review", request }),
      openRun: (from?: StartedReview) => setOpened({ kind: "run", from: from ?? null }),
    }),
    [],
  );
  return (
    <ReviewContext value={review}>
      {children}
      {opened !== null && <BulkDialog opened={opened} onOpened={setOpened} graphUrl={graphUrl} />}
    </ReviewContext>
  );
}
