"use client";

import { Disclosure } from "@/components/ui/Disclosure";
import { PlanNotices } from "@/components/changes/PlanNotices";
import { Reason } from "@/components/changes/Reason";
import { SummaryList } from "@/components/changes/SummaryList";
import { Warnings } from "@/components/changes/Warnings";
import type { BulkPlan, BulkReview } from "@/components/changes/useBulkReview";
import { counted, durationText } from "@/lib/domain/format";
import { NoApplications } from "@/components/session/NoApplications";
import { useApplications } from "@/components/session/useApplications";
import { Notice } from "@/components/ui/Notice";
import { NotCovered } from "./NotCovered";
import { everyApplication, type BlockRequest } from "./blockRequest";

interface BlockSummaryProps {
  readonly request: BlockRequest;
  readonly review: BulkReview;
}

/** What blocking would write, in a few lines, and the tick that says it is meant. */
export function BlockSummary({ request, review }: BlockSummaryProps) {
  const { names, applications } = useApplications();
  const nameOf = (appId: string) => names.get(appId) ?? null;
  const { plan } = review;
  const { skipped = [], warnings = [], changing } = request;
  const all = review.snapshot === null ? 0 : everyApplication(review.snapshot, applications).length;
  return (
    <div className="space-y-4">
      {skipped.length > 0 && <NotCovered skipped={skipped} nameOf={nameOf} />}
      {plan === null ? (
        <p role="status">Planning…</p>
      ) : (
        <>
          {all === 0 ? <NoApplications /> : <PlanNotices plan={plan} />}
          {plan.operations.length > 0 && (
            <>
              <div role="status" className="space-y-1">
                <p className="text-lg font-semibold">{effectText(changing, plan)}</p>
                <p className="text-ink-muted">
                  {counted(plan.cost.requests, "request")} to Microsoft Graph,{" "}
                  {durationText(plan.cost.seconds)}. {othersText(all, changing, skipped.length)}
                </p>
              </div>
              {plan.summary.leftAsIs.length > 0 && (
                <Notice tone="info">
                  {counted(plan.summary.leftAsIs.length, "application")} left as{" "}
                  {plan.summary.leftAsIs.length === 1 ? "it is" : "they are"}: there is no room for
                  a listener of their own, and what applies sends nothing there already.
                </Notice>
              )}
              <Warnings warnings={warnings} />
              <Disclosure summary="Which listeners and applications">
                {() => (
                  <div className="pt-2">
                    <SummaryList summary={plan.summary} nameOf={nameOf} />
                  </div>
                )}
              </Disclosure>
              <Reason value={review.reason} onValue={(reason) => review.change({ reason })} />
              <label className="flex items-start gap-2 rounded-md border border-l-4 border-line border-l-danger px-4 py-3">
                <input
                  type="checkbox"
                  className="mt-1"
                  checked={review.read}
                  onChange={(event) => review.change({ read: event.target.checked })}
                />
                <span>
                  I mean it: nobody gets a code there, in {counted(changing, "application")}.
                </span>
              </label>
            </>
          )}
        </>
      )}
    </div>
  );
}

function effectText(applications: number, { summary }: BulkPlan): string {
  const { changed, created, deleted, leftAsIs } = summary;
  const parts = [
    changed.length > 0 || created.length + deleted.length === 0
      ? `${counted(changed.length, "listener")} changed`
      : null,
    created.length > 0 ? `${created.length} created` : null,
    deleted.length > 0 ? `${deleted.length} deleted` : null,
  ].filter((part) => part !== null);
  return `${counted(applications - leftAsIs.length, "application")} blocked: ${parts.join(", ")}`;
}

function othersText(all: number, changed: number, skipped: number): string {
  const already = all - changed - skipped;
  return already > 0 ? `${counted(already, "application")} had all of it excluded already.` : "";
}
