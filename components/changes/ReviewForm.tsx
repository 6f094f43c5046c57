import type { Names } from "@/lib/domain/review/operationText";
import type { Application } from "@/components/session/useApplications";
import { Caution } from "./Caution";
import { GraphRequests } from "./GraphRequests";
import { ImpactList } from "./ImpactList";
import { OperationsInWords } from "./OperationsInWords";
import { PlanNotices } from "./PlanNotices";
import { Reason } from "./Reason";
import { ScopeChoice } from "./ScopeChoice";
import { Section } from "@/components/ui/Section";
import type { ProposalUnderReview } from "./useProposal";

interface ReviewFormProps {
  readonly proposal: ProposalUnderReview;
  readonly application: Application;
  readonly names: Names;
  readonly graphUrl: string;
  readonly accepted: boolean;
  readonly onAccept: (accepted: boolean) => void;
}

/** Everything that a save would do, before it does it. */
export function ReviewForm(props: ReviewFormProps) {
  const { proposal, application, names, graphUrl, accepted, onAccept } = props;
  const { shared, scope, setScope, operations, effects, caution } = proposal;
  return (
    <div className="space-y-5">
      {shared !== null && (
        <ScopeChoice
          listener={shared}
          applicationName={application.displayName || application.appId}
          scope={scope}
          onScope={setScope}
          nameOf={names.application}
        />
      )}
      <PlanNotices plan={proposal} />
      {effects.length > 0 && (
        <Section title="What changes">
          <ImpactList impacts={effects} nameOf={names.application} />
        </Section>
      )}
      {operations.length > 0 && (
        <>
          <Section title="What is written">
            <OperationsInWords operations={operations} names={names} />
          </Section>
          <GraphRequests operations={operations} graphUrl={graphUrl} />
          <Reason value={proposal.reason} onValue={proposal.setReason} />
          {caution !== null && (
            <Caution caution={caution} accepted={accepted} onAccept={onAccept} />
          )}
        </>
      )}
    </div>
  );
}
