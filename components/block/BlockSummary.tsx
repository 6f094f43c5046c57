import { Disclosure } from "@/components/ui/Disclosure";
import {
  Confirmation,
  PlanNotices,
  Reason,
  SkippedList,
  Warnings,
} from "@/components/changes/reviewParts";
import { SummaryList } from "@/components/changes/SummaryList";
import type { Review } from "@/components/changes/useReviewedPlan";
import type { ReviewedPlan } from "@/lib/domain/review/reviewedPlan";
import { durationText, listed } from "@/lib/domain/format";
import { leftAsIsText } from "@/lib/domain/review/summary";
import { NoApplications } from "@/components/session/NoApplications";
import { useApplications } from "@/components/session/useApplications";
import { Notice } from "@/components/ui/Notice";
import { everyApplication, type BlockRequest } from "./blockRequest";
import { plural, t } from "@/lib/i18n/t";

interface BlockSummaryProps {
  readonly request: BlockRequest;
  readonly review: Review;
}

/** What blocking would write, in a few lines, and the tick that says it is meant. */
export function BlockSummary({ request, review }: BlockSummaryProps) {
  const { applications, names, complete } = useApplications();
  const { plan } = review;
  const { skipped = [], warnings = [], changing } = request;
  const gone = complete ? changing.filter((appId) => !names.has(appId)).length : 0;
  const existing = changing.length - gone;
  const unchanged = plan?.summary.leftAsIs.length ?? 0;
  const all = review.snapshot === null ? 0 : everyApplication(review.snapshot, applications).length;
  return (
    <div className="space-y-4">
      {/* In an emergency, what stays open matters more than what is closed: first, and loudly. */}
      <SkippedList
        tone="error"
        skipped={skipped}
        heading={plural(
          skipped.length,
        )`# application NOT covered: codes may still be sent from there|# applications NOT covered: codes may still be sent from there`}
      >
        <p className="pt-2">{t`Change these one by one, on their own pages or in Microsoft Graph.`}</p>
      </SkippedList>
      {plan === null ? (
        <p role="status">{t`Planning…`}</p>
      ) : (
        <>
          {all === 0 ? <NoApplications /> : <PlanNotices plan={plan} />}
          {plan.operations.length > 0 && (
            <>
              <div role="status" className="space-y-1">
                <p className="text-lg font-semibold">{effectText(existing, plan)}</p>
                <p className="text-ink-muted">
                  {costText(plan)} {othersText(all, changing.length, skipped.length)}
                </p>
                {gone > 0 && <p className="text-ink-muted">{goneText(gone)}</p>}
              </div>
              {unchanged > 0 && <Notice tone="info">{t`${leftAsIsText(unchanged)}.`}</Notice>}
              <Warnings warnings={warnings} />
              <Disclosure summary={t`Which listeners and applications`}>
                {() => (
                  <div className="pt-2">
                    <SummaryList summary={plan.summary} />
                  </div>
                )}
              </Disclosure>
              <Reason value={review.reason} onValue={(reason) => review.change({ reason })} />
              <Confirmation
                mark="danger"
                checked={review.read}
                onChecked={(read) => review.change({ read })}
              >
                {plural(
                  existing,
                )`I understand: no codes will be sent there, in # application.|I understand: no codes will be sent there, in # applications.`}
              </Confirmation>
            </>
          )}
        </>
      )}
    </div>
  );
}

function costText({ cost: { requests, seconds } }: ReviewedPlan): string {
  const duration = durationText(seconds);
  return plural(
    requests,
  )`# request to Microsoft Graph, ${duration}.|# requests to Microsoft Graph, ${duration}.`;
}

function effectText(applications: number, { summary }: ReviewedPlan): string {
  const { changed, created, deleted, leftAsIs } = summary;
  const parts = [
    changed.length > 0 || created.length + deleted.length === 0
      ? plural(changed.length)`# listener changed|# listeners changed`
      : null,
    created.length > 0 ? plural(created.length)`# created|# created` : null,
    deleted.length > 0 ? plural(deleted.length)`# deleted|# deleted` : null,
  ].filter((part) => part !== null);
  return plural(
    applications - leftAsIs.length,
  )`# application blocked: ${listed(parts)}|# applications blocked: ${listed(parts)}`;
}

function goneText(count: number): string {
  return plural(
    count,
  )`Also covers # application that no longer exists: a listener still names it.|Also covers # applications that no longer exist: listeners still name them.`;
}

function othersText(all: number, changed: number, skipped: number): string {
  const already = all - changed - skipped;
  return already > 0
    ? plural(
        already,
      )`# application already had all of it excluded.|# applications already had all of it excluded.`
    : "";
}
