"use client";

import { useMemo } from "react";
import type { Run } from "@/lib/run/run";
import type { NameOf } from "@/lib/domain/review/operationText";
import { namesIn } from "@/lib/domain/review/operationText";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Notice } from "@/components/ui/Notice";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { StartedReview } from "./useReview";
import { OperationList } from "./OperationList";
import { RunResult } from "./RunResult";
import { Waiting } from "./Waiting";
import { figure } from "@/lib/domain/format";

interface RunViewProps {
  /** Null: it is about to start. */
  readonly run: Run | null;
  readonly from: StartedReview | null;
  readonly nameOf: NameOf;
  readonly onGap: () => void;
}

/** Where a run stands, and what became of each of its writes. */
export function RunView({ run, from, nameOf, onGap }: RunViewProps) {
  const { query } = useSnapshot();
  const reviewed = from?.proposal.snapshot ?? null;
  const known = reviewed ?? query.data ?? UNREAD;
  const names = useMemo(() => namesIn(known, nameOf), [known, nameOf]);
  if (run === null) return <p role="status">Starting…</p>;
  const { state } = run;
  switch (state.kind) {
    case "idle":
      return <p role="status">Starting…</p>;
    case "running":
      return (
        <div className="space-y-4">
          <Progress run={run} doing={run.pausing ? "Pausing" : "Saving"} />
          {state.waitUntil !== null && <Waiting until={state.waitUntil} />}
          {state.operations.length > 0 && (
            <OperationList operations={state.operations} names={names} running />
          )}
        </div>
      );
    case "paused":
      return (
        <div className="space-y-4">
          <Progress run={run} doing="Paused" />
          <Notice tone="info" title="Paused">
            What is done stays done. Resume when you like, also after closing this page.
          </Notice>
          {state.operations.length > 0 && (
            <OperationList operations={state.operations} names={names} running />
          )}
        </div>
      );
    case "interrupted":
      return (
        <div className="space-y-4">
          <Progress run={run} doing="Interrupted" />
          <Notice tone="warning" title="The run was interrupted">
            Resuming reads Graph first and writes only what is left.
          </Notice>
        </div>
      );
    case "elsewhere":
      return (
        <div className="space-y-4">
          <Progress run={run} doing="Saving in another tab" />
          <Notice tone="info" title="Another tab of this browser is at it">
            Look there, or wait until it is through.
          </Notice>
        </div>
      );
    case "complete":
    case "stopped":
    case "failed":
    case "lost":
    case "conflict":
    case "refused":
      return (
        <div className="space-y-4">
          <TakenUp run={run} shown={"operations" in state ? state.operations.length : 0} />
          <RunResult
            state={state}
            reviewed={reviewed}
            mayOfferGap={from?.proposal.order === "createFirst"}
            onGap={onGap}
            names={names}
            bulk
          />
        </div>
      );
  }
}

/** After a reload only what was left then is listed one by one. */
function TakenUp({ run, shown }: { readonly run: Run; readonly shown: number }) {
  const { done, total } = run.progress;
  if (shown >= total) return null;
  return (
    <p>
      In all, {figure(done)} of {figure(total)} writes are done. Below are those since the run was
      taken up again.
    </p>
  );
}

function Progress({ run, doing }: { readonly run: Run; readonly doing: string }) {
  const { done, failed, total } = run.progress;
  const tenths = total === 0 ? 0 : Math.floor((done / total) * 10);
  return (
    <div className="space-y-2">
      <p className="font-semibold">
        {doing}: {figure(done)} of {figure(total)} writes done
        {failed > 0 && `, ${figure(failed)} failed`}
        {done + failed < total && `, ${figure(total - done - failed)} to come`}
      </p>
      <progress className="w-full" value={done} max={Math.max(total, 1)} aria-label="Progress" />
      {/* Each tenth is told, not each write. */}
      <p role="status" className="sr-only">
        {doing}, {tenths * 10} %
      </p>
    </div>
  );
}

const UNREAD: Snapshot = { readAt: "", listeners: [], unreadable: [], total: 0 };
