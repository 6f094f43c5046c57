import { type ReactNode, useState } from "react";
import { ReviewDialog } from "./ReviewDialog";
import { OpenContext, OpenedContext, type Opened } from "./useReview";

interface ReviewProviderProps {
  readonly graphUrl: string;
  readonly children: ReactNode;
}

/** Lets everything inside open a review; it stays open while the page behind it changes. */
export function ReviewProvider({ graphUrl, children }: ReviewProviderProps) {
  const [opened, open] = useState<Opened | null>(null);
  return (
    <OpenContext value={open}>
      <OpenedContext value={opened}>
        {children}
        {opened !== null && <ReviewDialog opened={opened} graphUrl={graphUrl} />}
      </OpenedContext>
    </OpenContext>
  );
}
