"use client";

import type { ReactNode } from "react";
import { useMemo, useState } from "react";
import { ReviewDialog } from "./ReviewDialog";
import { ReviewContext, type Opened } from "./useReview";

interface ReviewProviderProps {
  readonly graphUrl: string;
  readonly children: ReactNode;
}

/** Lets everything inside open a review; it stays open while the page behind it changes. */
export function ReviewProvider({ graphUrl, children }: ReviewProviderProps) {
  const [opened, open] = useState<Opened | null>(null);
  const review = useMemo(() => ({ opened, open }), [opened]);
  return (
    <ReviewContext value={review}>
      {children}
      {opened !== null && <ReviewDialog opened={opened} graphUrl={graphUrl} />}
    </ReviewContext>
  );
}
