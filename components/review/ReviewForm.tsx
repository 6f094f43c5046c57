import type { Names } from "@/components/saving/operationText";
import { operationText } from "@/components/saving/operationText";
import type { Application } from "@/components/tenant/useApplications";
import { Notice } from "@/components/ui/Notice";
import { explainRefusal } from "@/lib/regions/plan/explainRefusal";
import { Caution } from "./Caution";
import { GraphRequests } from "./GraphRequests";
import { ImpactList } from "./ImpactList";
import { ScopeChoice } from "./ScopeChoice";
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
  const { shared, scope, setScope, operations, refusal, effects, caution } = proposal;
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
      {refusal !== null && (
        <Notice tone="error" title="This cannot be reached. Nothing will be written.">
          {explainRefusal(refusal)}
        </Notice>
      )}
      {refusal === null && operations.length === 0 && (
        <Notice tone="info" title="Nothing to write">
          Everything is set as wanted already.
        </Notice>
      )}
      {effects.length > 0 && (
        <Section title="What changes">
          <ImpactList impacts={effects} nameOf={names.application} />
        </Section>
      )}
      {operations.length > 0 && (
        <>
          <Section title="What is written">
            <ol className="list-decimal space-y-1 pl-5">
              {operations.map((operation, index) => (
                <li key={index} className="break-words">
                  {operationText(operation, names)}
                </li>
              ))}
            </ol>
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

function Section(props: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className="space-y-2">
      <h3 className="font-semibold">{props.title}</h3>
      {props.children}
    </section>
  );
}

interface ReasonProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

const LONGEST_REASON = 500;

function Reason({ value, onValue }: ReasonProps) {
  return (
    <label className="block space-y-1">
      <span className="font-semibold">Reason (optional)</span>
      <span className="block text-sm text-ink-muted">
        Goes with the change into the log of Dialgate’s server, such as a ticket number.
      </span>
      <input
        type="text"
        maxLength={LONGEST_REASON}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        className="min-h-8 w-full rounded-md border border-line-strong bg-panel px-2"
      />
    </label>
  );
}
