"use client";

import { ErrorNotice } from "@/components/ui/ErrorNotice";
import { useRun } from "./useRun";
import type { NameOf } from "@/lib/domain/review/operationText";
import { namesIn } from "@/lib/domain/review/operationText";
import { Notice } from "@/components/ui/Notice";
import { Skeleton } from "@/components/ui/Skeleton";
import type { Snapshot } from "@/lib/domain/snapshot";
import { asksToRead } from "./BulkButtons";
import { Caution } from "./Caution";
import { Disclosure } from "@/components/ui/Disclosure";
import { GraphRequests } from "./GraphRequests";
import { ImpactList } from "./ImpactList";
import { OperationsInWords } from "./OperationsInWords";
import { PlanFileButton } from "./PlanFileButton";
import { PlanNotices } from "./PlanNotices";
import { Reason } from "./Reason";
import { isUnderWay } from "./runs";
import { Section } from "@/components/ui/Section";
import { SkippedList } from "./SkippedList";
import { Warnings } from "./Warnings";
import { SummaryList } from "./SummaryList";
import type { BulkPlan, BulkReview } from "./useBulkReview";
import type { ReviewRequest } from "./useReview";
import { counted, durationText, figure } from "@/lib/domain/format";

interface BulkFormProps {
  readonly request: ReviewRequest;
  readonly review: BulkReview;
  readonly nameOf: NameOf;
  readonly graphUrl: string;
}

/** Everything that a run would do, before it does it. */
export function BulkForm({ request, review, nameOf, graphUrl }: BulkFormProps) {
  const { run } = useRun();
  const { plan, snapshot, error } = review;
  const { warnings = [], skipped = [] } = request;
  return (
    <div className="space-y-5">
      {isUnderWay(run) && (
        <Notice tone="warning" title="Another run is under way">
          One run at a time: let it finish, or leave it as it is, before you start this one.
        </Notice>
      )}
      <Warnings warnings={warnings} title="Before you start" />
      {skipped.length > 0 && <SkippedList skipped={skipped} nameOf={nameOf} />}
      {snapshot === null && error !== null ? (
        <ErrorNotice error={error} />
      ) : plan === null || snapshot === null ? (
        <Planning />
      ) : (
        <Planned {...{ request, review, nameOf, graphUrl, plan, snapshot }} />
      )}
    </div>
  );
}

function Planning() {
  return (
    <div className="space-y-3">
      <p role="status">Planning…</p>
      <Skeleton className="h-24" />
      <Skeleton className="h-24" />
    </div>
  );
}

interface PlannedProps extends BulkFormProps {
  readonly plan: BulkPlan;
  readonly snapshot: Snapshot;
}

function Planned({ request, review, nameOf, graphUrl, plan, snapshot }: PlannedProps) {
  const { operations, effects, caution, summary, cost, touched } = plan;
  const names = namesIn(snapshot, nameOf);
  return (
    <>
      {operations.length > 0 && (
        <p role="status" className="sr-only">
          Planned: {counted(touched, "application")}, {counted(cost.requests, "request")}.
        </p>
      )}
      <PlanNotices plan={plan} />
      {effects.length > 0 && (
        <Section title={`What changes for ${counted(touched, "application")}`}>
          <ImpactList impacts={effects} nameOf={nameOf} />
        </Section>
      )}
      {operations.length > 0 && (
        <>
          <Section title="What is written">
            <SummaryList summary={summary} nameOf={nameOf} />
            <p>
              {counted(cost.requests, "request")} to Microsoft Graph, reads included:{" "}
              {durationText(cost.seconds)} under its limit of 200 a minute.
            </p>
            <Disclosure summary={writesText(operations.length)}>
              {() => (
                <div className="pt-2">
                  <OperationsInWords operations={operations} names={names} />
                </div>
              )}
            </Disclosure>
          </Section>
          <GraphRequests operations={operations} graphUrl={graphUrl} />
          <Reason value={review.reason} onValue={(reason) => review.change({ reason })} />
          <PlanFileButton {...{ request, snapshot, operations, reason: review.reason }} />
          {caution !== null && (
            <Caution
              caution={caution}
              accepted={review.accepted}
              onAccept={(accepted) => review.change({ accepted })}
            />
          )}
          {asksToRead(plan) && (
            <label className="flex items-start gap-2 rounded-md border border-line px-4 py-3">
              <input
                type="checkbox"
                className="mt-1"
                checked={review.read}
                onChange={(event) => review.change({ read: event.target.checked })}
              />
              <span>I have read what this changes for {counted(touched, "application")}.</span>
            </label>
          )}
        </>
      )}
    </>
  );
}

function writesText(count: number): string {
  return count === 1 ? "The one write" : `All ${figure(count)} writes, in their order`;
}
