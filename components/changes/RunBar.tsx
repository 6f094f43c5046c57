import { planCost } from "@/lib/domain/review/cost";
import { durationText } from "@/lib/domain/format";
import { Button } from "@/components/ui/Button";
import { Countdown } from "@/components/ui/Countdown";
import { type DialgateError, explainError } from "@/lib/domain/errors";
import type { Run } from "@/lib/run/run";
import { OtherRuns } from "./OtherRuns";
import { ActionButton, useRunActs } from "./RunButtons";
import type { RunAct } from "./runActions";
import { waitText, writtenSentence } from "./runText";
import { announcementOf, standingOf } from "./standing";
import { useOpenDialog, useOpened } from "./useReview";
import { useRun } from "./RunProvider";
import { t } from "@/lib/i18n/t";

/** The run of the tenant on every page: how far it is, and what can be done about it. */
export function RunBar() {
  const { run, isKnown } = useRun();
  const opened = useOpened();
  // Its dialog shows it and announces it.
  const shown = opened?.kind === "run" ? null : run;
  return (
    <>
      {/* There before it has anything to say, so that what comes is announced. */}
      <p role="status" className="sr-only">
        {shown === null ? "" : announcementOf(shown)}
      </p>
      {shown !== null && <Bar run={shown} />}
      {isKnown && <OtherRuns />}
    </>
  );
}

function Bar({ run }: { readonly run: Run }) {
  const { done, total } = run.progress;
  const { state } = run;
  const { title, text, cause } = standingOf(run);
  return (
    <section
      aria-label={t`Run`}
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
          aria-label={t`Writes done`}
        />
        <p className="text-sm text-ink-muted">
          {[t`${title}: ${writtenSentence(run)}`, causeText(cause), text, restText(run)]
            .filter((part) => part !== "")
            .join(" ")}
          {state.kind === "running" && state.waitUntil !== null && (
            <Countdown until={state.waitUntil}>
              {(seconds) => ` ${waitText(run, seconds)}`}
            </Countdown>
          )}
        </p>
      </div>
      <Buttons run={run} />
    </section>
  );
}

/** The restore file is for the dialog: a bar has room for what leads on. */
function Buttons({ run }: { readonly run: Run }) {
  const open = useOpenDialog();
  const perform = useRunActs(run, null);
  const { actions } = standingOf(run);
  if (run.state.kind === "elsewhere") return null;
  const [first, ...others] = actions.filter(({ act }) => act !== "download");
  const isEnded = run.state.kind === "complete";
  const act = (what: RunAct) => {
    perform(what);
    if (what === "dismiss") document.querySelector("main")?.focus({ preventScroll: true });
  };
  return (
    <div className="flex flex-wrap gap-2">
      {/* One button over all states: the focus stays where it is. */}
      {first !== undefined && <ActionButton action={first} onAct={act} primary={!isEnded} />}
      <Button onClick={() => open({ kind: "run", from: null })}>{t`Details`}</Button>
      {others.map((action) => (
        <ActionButton key={action.act} action={action} onAct={act} />
      ))}
    </div>
  );
}

function causeText(cause: DialgateError | undefined): string {
  return cause === undefined ? "" : t`${explainError(cause).title}. ${cause.message}`;
}

/** How long the rest will take; empty where nothing is under way or nothing is known. */
function restText({ state }: Run): string {
  if (state.kind !== "running" && state.kind !== "paused") return "";
  const left = state.operations.filter(({ outcome }) => outcome === "not-tried");
  if (left.length === 0) return "";
  const { seconds } = planCost(left.map(({ operation }) => operation));
  return t`The rest takes ${durationText(seconds)}.`;
}
