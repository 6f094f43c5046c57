import { type ReactNode, useState } from "react";
import { lazyDialog, usePreparedWhenIdle } from "@/components/ui/lazyDialog";
import { OpenContext, OpenedContext, type Opened } from "./useReview";

const review = lazyDialog(() => import("./ReviewDialog").then(({ ReviewDialog }) => ReviewDialog));

interface ReviewProviderProps {
  readonly graphUrl: string;
  readonly children: ReactNode;
}

/** Lets everything inside open a review; it stays open while the page behind it changes. */
export function ReviewProvider({ graphUrl, children }: ReviewProviderProps) {
  const [opened, open] = useState<Opened | null>(null);
  usePreparedWhenIdle(review);
  return (
    <OpenContext value={open}>
      <OpenedContext value={opened}>
        {children}
        {opened !== null && (
          <review.Dialog opened={opened} graphUrl={graphUrl} onClose={() => open(null)} />
        )}
      </OpenedContext>
    </OpenContext>
  );
}
