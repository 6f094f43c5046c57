"use client";

import { useAccount } from "@/components/session/AccountProvider";
import { useRun } from "./useRun";
import { Button } from "@/components/ui/Button";
import { isUnderWay } from "./runs";
import type { BulkReview } from "./useBulkReview";

interface BulkButtonsProps {
  readonly review: BulkReview;
  readonly onStart: () => void;
  readonly onClose: () => void;
}

/** Start, once there is something to start and it was read. */
export function BulkButtons({ review, onStart, onClose }: BulkButtonsProps) {
  const { run } = useRun();
  const { abilities } = useAccount();
  const { plan } = review;
  const mayStart =
    plan !== null &&
    plan.operations.length > 0 &&
    (plan.caution === null || review.accepted) &&
    (!asksToRead(plan) || review.read) &&
    abilities.canWrite !== false &&
    !isUnderWay(run);
  return (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" disabled={!mayStart} onClick={onStart}>
        Start
      </Button>
    </>
  );
}

/** What concerns several applications is to be read before it is started. */
export function asksToRead({ touched }: { readonly touched: number }): boolean {
  return touched > 1;
}
