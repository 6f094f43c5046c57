"use client";

import { undoReview } from "./requests";
import { useReview, useRunDialog } from "./useReview";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import { announcement, barText, restText } from "./barText";
import { Countdown } from "./Countdown";
import type { Run } from "@/lib/run/run";
import { useRun } from "./useRun";

/** The bulk run of the tenant on every page: how far it is, and what can be done about it. */
export function RunBar() {
  const { run } = useRun();
  return (
    <>
      {/* There before it has anything to say, so that what comes is announced. */}
      <p role="status" className="sr-only">
        {run === null ? "" : announcement(run)}
      </p>
      {run !== null && <Bar run={run} />}
    </>
  );
}

function Bar({ run }: { readonly run: Run }) {
  const { done, total } = run.progress;
  const { state } = run;
  const rest = restText(run);
  return (
    <section
      aria-label="Run"
      data-run={state.kind}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line bg-raised px-4 py-2"
    >
      <div className="min-w-0 grow basis-72 space-y-1">
        <p className="truncate font-medium" title={run.heading}>
          {run.heading}
        </p>
        <progress
          className="block w-full"
          value={done}
          max={Math.max(total, 1)}
          aria-label="Writes done"
        />
        <p className="text-sm text-ink-muted">
          {barText(run)}
          {rest !== null && ` ${rest}`}
          {state.kind === "running" && state.waitUntil !== null && (
            <Countdown until={state.waitUntil} />
          )}
        </p>
      </div>
      <Buttons run={run} />
    </section>
  );
}

function Buttons({ run }: { readonly run: Run }) {
  const controls = useRun();
  const openDetails = useRunDialog();
  const { kind } = run.state;
  const primary = primaryOf(run, controls);
  const dismissLabel = DISMISS[kind];
  return (
    <div className="flex flex-wrap gap-2">
      {/* One button over all states: the focus stays where it is. */}
      {primary !== null && (
        <Button
          variant="primary"
          aria-disabled={primary.act === null || undefined}
          onClick={() => primary.act?.()}
        >
          {primary.label}
        </Button>
      )}
      {kind === "complete" && run.undoTargets !== null && <UndoButton run={run} />}
      {(kind === "conflict" || kind === "lost") && <ReviewRest run={run} />}
      {kind !== "elsewhere" && <Button onClick={() => openDetails()}>Details</Button>}
      {dismissLabel !== undefined && (
        <Button
          variant="quiet"
          onClick={() => {
            controls.dismiss();
            document.querySelector("main")?.focus();
          }}
        >
          {dismissLabel}
        </Button>
      )}
    </div>
  );
}

const LEAVE = "Leave it as it is";

/** What may be put away, and what that is called. */
const DISMISS: Readonly<Partial<Record<Run["state"]["kind"], string>>> = {
  complete: "Close",
  refused: "Close",
  paused: LEAVE,
  interrupted: LEAVE,
  stopped: LEAVE,
  failed: LEAVE,
  lost: LEAVE,
  conflict: LEAVE,
};

interface Primary {
  readonly label: string;
  /** Null while it is being done. */
  readonly act: (() => void) | null;
}

function primaryOf(
  { state, pausing }: Run,
  { pause, resume, retry }: ReturnType<typeof useRun>,
): Primary | null {
  switch (state.kind) {
    case "running":
      return pausing ? { label: "Pausing…", act: null } : { label: "Pause", act: pause };
    case "paused":
    case "interrupted":
    case "lost":
      return { label: "Resume", act: resume };
    case "stopped":
      return { label: "Retry what failed", act: retry };
    case "failed":
      return { label: "Try the rest again", act: retry };
    case "idle":
    case "elsewhere":
    case "complete":
    case "conflict":
    case "refused":
      return null;
  }
}

function UndoButton({ run }: { readonly run: Run }) {
  const review = useReview();
  const now = useSnapshot().query.data;
  const { undoTargets, heading } = run;
  if (undoTargets === null || now === undefined) return null;
  return <Button onClick={() => review(undoReview(heading, undoTargets, now))}>Undo</Button>;
}

function ReviewRest({ run: { heading, targets, reason } }: { readonly run: Run }) {
  const review = useReview();
  return (
    <Button variant="primary" onClick={() => review({ heading, targets, reason })}>
      Review the rest
    </Button>
  );
}
