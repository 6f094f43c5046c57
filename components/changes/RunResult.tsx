import type { ReactNode } from "react";
import { ErrorNotice } from "@/components/ui/ErrorNotice";
import type { Names } from "@/lib/domain/review/operationText";
import type { RunState } from "@/lib/run/runState";
import { Notice } from "@/components/ui/Notice";
import type { DialgateError } from "@/lib/domain/errors";
import { explainRefusal } from "@/lib/domain/plan/refusal";
import type { OperationReport } from "@/lib/run/report";
import type { Snapshot } from "@/lib/domain/snapshot";
import { GapOffer, refusedOverlap } from "./GapOffer";
import { MeanwhileChanged } from "./MeanwhileChanged";
import { OperationList } from "./OperationList";
import { summary } from "./summary";

type Ended = Exclude<RunState, { kind: "idle" | "running" }>;

interface RunResultProps {
  readonly state: Ended;
  /** The reading that was reviewed; null where that was before the page was loaded. */
  readonly reviewed: Snapshot | null;
  readonly mayOfferGap: boolean;
  readonly onGap: () => void;
  readonly names: Names;
  /** A run for many applications, rather than the save of what is staged on a page. */
  readonly bulk?: boolean;
}

/** How a save ended: what was written, what was not, and what to do next. */
export function RunResult(props: RunResultProps) {
  const { state, reviewed, mayOfferGap, onGap, names, bulk = false } = props;
  switch (state.kind) {
    case "complete":
      return state.confirmed ? (
        <Writes names={names} operations={state.operations}>
          <Notice tone="success" title="Saved, and read back from Graph" role="status">
            {summary(state.operations)}
          </Notice>
        </Writes>
      ) : (
        <Writes names={names} operations={state.operations}>
          <Notice tone="warning" title="Saved, not yet visible" role="status">
            Graph accepted every write, but a read does not show them yet. Wait a minute and read
            again before you change anything else here.
          </Notice>
        </Writes>
      );
    case "stopped":
    case "failed":
      return (
        <Writes names={names} operations={state.operations}>
          <NotAllSaved operations={state.operations} error={errorOf(state)} bulk={bulk} />
          {mayOfferGap && refusedOverlap(state.operations) && <GapOffer onTake={onGap} />}
        </Writes>
      );
    case "lost":
      return (
        <Writes names={names} operations={state.operations}>
          <Notice tone="error" title="The connection to Dialgate’s server broke">
            {summary(state.operations)} {bulk ? "Trying" : "Reviewing"} again reads Graph and plans
            only what is left.
          </Notice>
        </Writes>
      );
    case "conflict":
      return (
        <div className="space-y-4">
          <Notice tone="error" title="The tenant changed since you looked">
            {summary(state.operations)} Somebody else changed what this plan rests on. Review again
            on what is set now{bulk ? "." : "; your staged changes are kept."}
          </Notice>
          <MeanwhileChanged
            before={reviewed ?? state.snapshot}
            now={state.snapshot}
            listenerIds={state.listenerIds}
            nameOf={names.application}
          />
          {bulk && <OperationList operations={state.operations} names={names} />}
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

interface WritesProps {
  readonly operations: readonly OperationReport[];
  readonly names: Names;
  readonly children: ReactNode;
}

function Writes({ operations, names, children }: WritesProps) {
  return (
    <div className="space-y-4">
      {children}
      <OperationList operations={operations} names={names} />
    </div>
  );
}

interface NotAllSavedProps {
  readonly operations: readonly OperationReport[];
  readonly error: DialgateError | undefined;
  readonly bulk: boolean;
}

function NotAllSaved({ operations, error, bulk }: NotAllSavedProps) {
  return (
    <>
      <Notice tone="error" title="Not everything was saved">
        {summary(operations)}{" "}
        {bulk
          ? "Trying again plans only what is left."
          : "Your staged changes are kept; reviewing again plans only what is left."}
      </Notice>
      {error && <ErrorNotice error={error} />}
    </>
  );
}

function errorOf(state: Extract<Ended, { kind: "stopped" | "failed" }>): DialgateError | undefined {
  return state.kind === "failed"
    ? state.error
    : state.operations.find(({ error }) => error !== undefined)?.error;
}
