import { useMemo, useState } from "react";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import { CheckRow } from "@/components/ui/CheckRow";
import { Countdown } from "@/components/ui/Countdown";
import { ErrorNotice } from "@/components/ui/ErrorNotice";
import { Notice } from "@/components/ui/Notice";
import { makePlan } from "@/lib/domain/plan/makePlan";
import { namesIn, type NameOf, type Names } from "@/lib/domain/review/operationText";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { OperationReport } from "@/lib/run/report";
import { untried } from "@/lib/run/reports";
import { isMoving, type Run } from "@/lib/run/run";
import { MeanwhileChanged } from "./MeanwhileChanged";
import { OperationList } from "./OperationList";
import { tenthsDone, waitText, writtenText } from "./runText";
import { standingOf } from "./standing";
import type { StartedReview } from "./useReview";
import { plural, t } from "@/lib/i18n/t";

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
  if (run === null) return <p role="status">{t`Starting…`}</p>;
  return (
    <div className="space-y-4">
      {isMoving(run.state) ? <Moving run={run} /> : <Ended run={run} reviewed={reviewed} />}
      {refusedOverlap(run) && <GapOffer onTake={onGap} />}
      {standingOf(run).actions.some(({ act }) => act === "download") && (
        <p className="text-ink-muted">
          {t`The restore file is kept in this browser only. Download it so that another admin can restore from it.`}
        </p>
      )}
      <Writes run={run} names={names} now={query.data} />
    </div>
  );
}

/** An unfinished run: how far it is, and for whom it waits. */
function Moving({ run }: { readonly run: Run }) {
  const { done, total } = run.progress;
  const { title, text } = standingOf(run);
  const { state } = run;
  return (
    <>
      <p className="font-semibold">{t`${title}: ${writtenText(run)}`}</p>
      <progress className="w-full" value={done} max={Math.max(total, 1)} aria-label={t`Progress`} />
      {/* Each tenth is told, not each write. */}
      <p role="status" className="sr-only">
        {t`${title}, ${tenthsDone(run)} %`}
      </p>
      {text !== "" && <p className="text-ink-muted">{text}</p>}
      {state.kind === "running" && state.waitUntil !== null && (
        <p className="text-ink-muted">
          <Countdown until={state.waitUntil}>{(seconds) => waitText(run, seconds)}</Countdown>
        </p>
      )}
    </>
  );
}

interface EndedProps {
  readonly run: Run;
  /** The reading that was reviewed; null where that was before the page was loaded. */
  readonly reviewed: Snapshot | null;
}

/** How a run ended, and what explains it. */
function Ended({ run, reviewed }: EndedProps) {
  const { tone, title, text, cause } = standingOf(run);
  const { state } = run;
  return (
    <>
      <Notice tone={tone} title={title} {...(tone === "error" ? {} : { role: "status" })}>
        {`${writtenText(run)} ${text}`.trim()}
      </Notice>
      {cause !== undefined && <ErrorNotice error={cause} />}
      {state.kind === "conflict" && (
        <MeanwhileChanged
          before={reviewed ?? state.snapshot}
          now={state.snapshot}
          listenerIds={state.listenerIds}
        />
      )}
    </>
  );
}

interface WritesProps {
  readonly run: Run;
  readonly names: Names;
  /** What Graph shows, where it was read. */
  readonly now: Snapshot | undefined;
}

function Writes({ run, names, now }: WritesProps) {
  const { state, progress } = run;
  const left = useMemo(() => leftOf(run, now), [run, now]);
  const operations = "operations" in state ? state.operations : left;
  if (operations.length === 0) return null;
  // After a reload only what was left then is listed one by one.
  const isPart = "operations" in state && !isMoving(state) && operations.length < progress.total;
  return (
    <>
      {isPart && (
        <p>
          {plural(
            progress.total,
          )`In all, ${progress.done} of # writes are done. Below are those since the run was resumed.|In all, ${progress.done} of # writes are done. Below are those since the run was resumed.`}
        </p>
      )}
      <OperationList operations={operations} names={names} running={isMoving(state)} />
    </>
  );
}

/** As many as are planned at once while the dialog opens. */
const MOST_PLANNED = 500;

/** What an interrupted run has still to write, as the tenant is now. */
function leftOf({ state, progress, targets, order }: Run, now?: Snapshot): OperationReport[] {
  if (state.kind !== "interrupted" || now === undefined) return [];
  if (progress.total > MOST_PLANNED) return [];
  const rest = makePlan(now, targets, { order });
  return rest.ok ? untried(rest.value) : [];
}

const UNREAD: Snapshot = { readAt: "", listeners: [], unreadable: [], total: 0 };

/**
 * Whether Graph refused to let a second listener name an application. What it answers then is not
 * documented, so any refusal of such a request counts, and the other way is offered, not taken.
 */
function refusedOverlap({ state, order }: Run): boolean {
  if (order !== "createFirst" || !("operations" in state) || state.kind === "running") return false;
  const failed = state.operations.find(({ outcome }) => outcome === "failed");
  if (failed?.error?.code !== "refused") return false;
  const { operation } = failed;
  if (operation.kind === "add-application") return true;
  return operation.kind === "create" && operation.appIds.length > 0;
}

/** The other order: an admin must want it, because settings lapse for a moment. */
function GapOffer({ onTake }: { readonly onTake: () => void }) {
  const [accepted, setAccepted] = useState(false);
  return (
    <div className="space-y-2 rounded-md border border-line px-4 py-3">
      <p className="font-semibold">{t`This tenant may allow only one listener per application`}</p>
      <p className="text-ink-muted">
        {t`Dialgate creates the new listener before it takes the application off the old one, so that no setting lapses. If Graph refuses exactly that, the reverse order can work: for a moment, usually less than a second, Microsoft’s default applies to the application.`}
      </p>
      <CheckRow checked={accepted} onChange={setAccepted}>
        {t`I accept that exclusions and opt-ins lapse for that moment.`}
      </CheckRow>
      <Button disabled={!accepted} onClick={onTake}>
        {t`Save with a short gap`}
      </Button>
    </div>
  );
}
