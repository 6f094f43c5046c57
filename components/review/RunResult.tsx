import { ErrorNotice } from "@/components/errors/ErrorNotice";
import type { NameOf } from "@/components/saving/operationText";
import type { RunState } from "@/components/saving/runState";
import { Notice } from "@/components/ui/Notice";
import { explainRefusal } from "@/lib/regions/plan/explainRefusal";
import { OperationList } from "./OperationList";
import { GapOffer, refusedOverlap } from "./GapOffer";
import { MeanwhileChanged } from "./MeanwhileChanged";
import { summary } from "./summary";
import type { Snapshot } from "@/lib/regions/snapshot";

type Ended = Exclude<RunState, { kind: "idle" | "running" }>;

interface RunResultProps {
  readonly state: Ended;
  /** The reading that was reviewed. */
  readonly reviewed: Snapshot;
  readonly mayOfferGap: boolean;
  readonly onGap: () => void;
  readonly nameOf: NameOf;
}

/** How a save ended: what was written, what was not, and what to do next. */
export function RunResult({ state, reviewed, mayOfferGap, onGap, nameOf }: RunResultProps) {
  switch (state.kind) {
    case "complete":
      return (
        <div className="space-y-4">
          <Notice
            tone={state.confirmed ? "success" : "warning"}
            title={state.confirmed ? "Saved, and read back from Graph" : "Saved, not yet visible"}
            role="status"
          >
            {state.confirmed
              ? summary(state.operations)
              : "Graph accepted every write, but a read does not show them yet. Wait a minute and read again before you change anything else here."}
          </Notice>
          <OperationList operations={state.operations} nameOf={nameOf} />
        </div>
      );
    case "stopped":
      return (
        <div className="space-y-4">
          <Notice tone="error" title="Not everything was saved">
            {summary(state.operations)} Your staged changes are kept; reviewing them again plans
            only what is left.
          </Notice>
          <FirstError state={state} />
          <OperationList operations={state.operations} nameOf={nameOf} />
          {mayOfferGap && refusedOverlap(state.operations) && <GapOffer onTake={onGap} />}
        </div>
      );
    case "failed":
      return (
        <div className="space-y-4">
          <Notice tone="error" title="Not everything was saved">
            {summary(state.operations)}
          </Notice>
          <ErrorNotice error={state.error} />
          <OperationList operations={state.operations} nameOf={nameOf} />
        </div>
      );
    case "lost":
      return (
        <div className="space-y-4">
          <Notice tone="error" title="The connection to Dialgate’s server broke">
            {summary(state.operations)} Reviewing again reads Graph and plans only what is left.
          </Notice>
          <OperationList operations={state.operations} nameOf={nameOf} />
        </div>
      );
    case "conflict":
      return (
        <div className="space-y-4">
          <Notice tone="error" title="The tenant changed since you looked">
            {summary(state.operations)} Somebody else changed what this plan rests on. Review again
            on what is set now; your staged changes are kept.
          </Notice>
          <MeanwhileChanged
            before={reviewed}
            now={state.snapshot}
            listenerIds={state.listenerIds}
            nameOf={nameOf}
          />
        </div>
      );
    case "refused":
      return (
        <Notice tone="error" title="This cannot be reached. Nothing was written.">
          {explainRefusal(state.refusal)}
        </Notice>
      );
  }
}

function FirstError({ state }: { readonly state: Extract<Ended, { kind: "stopped" }> }) {
  const failed = state.operations.find(({ error }) => error !== undefined);
  return failed?.error ? <ErrorNotice error={failed.error} /> : null;
}
