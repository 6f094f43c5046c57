import { useApplications } from "@/components/session/useApplications";
import { Disclosure } from "@/components/ui/Disclosure";
import { ErrorNotice } from "@/components/ui/ErrorNotice";
import { Notice } from "@/components/ui/Notice";
import { Section } from "@/components/ui/Section";
import { Skeleton } from "@/components/ui/Skeleton";
import { durationText } from "@/lib/domain/format";
import { namesIn } from "@/lib/domain/review/operationText";
import type { ReviewedPlan } from "@/lib/domain/review/reviewedPlan";
import type { Snapshot } from "@/lib/domain/snapshot";
import { isUnderWay } from "@/lib/run/run";
import { asksToRead } from "./hindrance";
import { ReviewPicture, Unchanged } from "./ReviewPicture";
import { GraphRequests } from "./GraphRequests";
import { ImpactList } from "./ImpactList";
import { OperationsInWords } from "./OperationList";
import { PlanFileButton } from "./PlanFileButton";
import type { ReviewRequest } from "./request";
import {
  CautionText,
  Confirmation,
  PlanNotices,
  Reason,
  SkippedList,
  Warnings,
} from "./reviewParts";
import { ScopeChoice } from "./ScopeChoice";
import { SummaryList } from "./SummaryList";
import { UnreadNames } from "./UnreadNames";
import type { Review } from "./useReviewedPlan";
import { useRun } from "./RunProvider";
import { plural, t } from "@/lib/i18n/t";

interface ReviewFormProps {
  readonly request: ReviewRequest;
  readonly review: Review;
  readonly graphUrl: string;
}

/** Everything that a run would do, before it does it. */
export function ReviewForm({ request, review, graphUrl }: ReviewFormProps) {
  const { run } = useRun();
  const { plan, snapshot, error, scope, change } = review;
  const { scope: question } = request;
  return (
    <div className="space-y-5">
      {isUnderWay(run) && (
        <Notice tone="warning" title={t`Another run is under way`}>
          {t`One run at a time: let it finish, or leave it as is, before you start this one.`}
        </Notice>
      )}
      {question !== undefined && (
        <ScopeChoice
          question={question}
          scope={scope}
          onScope={(next) => change({ scope: next, read: false, accepted: false })}
        />
      )}
      {snapshot === null && error !== null ? (
        <ErrorNotice error={error} />
      ) : plan === null || snapshot === null ? (
        <Planning />
      ) : (
        <Planned {...{ request, review, graphUrl, plan, snapshot }} />
      )}
    </div>
  );
}

function Planning() {
  return (
    <div className="space-y-3">
      <p role="status">{t`Planning…`}</p>
      <Skeleton className="h-24" />
      <Skeleton className="h-24" />
    </div>
  );
}

interface PlannedProps extends ReviewFormProps {
  readonly plan: ReviewedPlan;
  readonly snapshot: Snapshot;
}

function Planned({ request, review, graphUrl, plan, snapshot }: PlannedProps) {
  const { operations, effects, picture, cost, touched } = plan;
  const { reason, targets, change } = review;
  const { warnings = [], skipped = [] } = request;
  const { textOf } = useApplications();
  return (
    <>
      {operations.length > 0 && (
        <p role="status" className="sr-only">
          {plural(
            cost.requests,
          )`Planned: ${textOf(touched)}, # request.|Planned: ${textOf(touched)}, # requests.`}
        </p>
      )}
      <PlanNotices plan={plan} />
      <UnreadNames review={review} />
      {effects.length > 0 && (
        <Section title={t`What changes for ${textOf(touched)}`}>
          {picture !== null && <ReviewPicture picture={picture} effects={effects} />}
        </Section>
      )}
      <Warnings warnings={warnings} title={t`Before you start`} />
      <SkippedList skipped={skipped} />
      {effects.length > 0 && (
        <div className="space-y-2">
          <ImpactList impacts={effects} />
          {picture !== null && <Unchanged codes={picture.unchanged} />}
        </div>
      )}
      {operations.length > 0 && (
        <>
          <Section title={t`What is written`}>
            <Written plan={plan} snapshot={snapshot} />
          </Section>
          <GraphRequests operations={operations} graphUrl={graphUrl} />
          <Reason value={reason} onValue={(next) => change({ reason: next })} />
          {review.unnamed.length === 0 && (
            <PlanFileButton {...{ request, targets, snapshot, operations, reason }} />
          )}
          <Confirmations plan={plan} review={review} />
        </>
      )}
    </>
  );
}

/** So few operations that reading them is quicker than a summary of them. */
const FEW = 5;

function Written({ plan, snapshot }: Pick<PlannedProps, "plan" | "snapshot">) {
  const { nameOf } = useApplications();
  const { operations, summary, cost } = plan;
  const names = namesIn(snapshot, nameOf);
  const duration = durationText(cost.seconds);
  if (operations.length <= FEW && summary.groupings.length === 0) {
    return <OperationsInWords operations={operations} names={names} />;
  }
  return (
    <>
      <SummaryList summary={summary} />
      <p>
        {plural(
          cost.requests,
        )`# request to Microsoft Graph, reads included: ${duration} under its limit of 200 a minute.|# requests to Microsoft Graph, reads included: ${duration} under its limit of 200 a minute.`}
      </p>
      <Disclosure summary={plural(operations.length)`# write|All # writes, in order`}>
        {() => (
          <div className="pt-2">
            <OperationsInWords operations={operations} names={names} />
          </div>
        )}
      </Disclosure>
    </>
  );
}

function Confirmations({ plan, review }: Pick<PlannedProps, "plan" | "review">) {
  const { accepted, read, change } = review;
  const { textOf } = useApplications();
  return (
    <>
      {plan.caution !== null && (
        <Confirmation
          mark="blocked"
          checked={accepted}
          onChecked={(next) => change({ accepted: next })}
        >
          <CautionText caution={plan.caution} />
        </Confirmation>
      )}
      {asksToRead(plan) && (
        <Confirmation checked={read} onChecked={(next) => change({ read: next })}>
          {t`I have read what this changes for ${textOf(plan.touched)}.`}
        </Confirmation>
      )}
    </>
  );
}
