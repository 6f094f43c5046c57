import { useRenewSession } from "@/components/session/SessionEnded";
import { useSnapshot } from "@/components/session/useSnapshot";
import { Button } from "@/components/ui/Button";
import { download } from "@/components/ui/download";
import type { RestoreFile } from "@/lib/domain/documents/restoreSchema";
import type { Snapshot } from "@/lib/domain/snapshot";
import type { Run, RunControls } from "@/lib/run/run";
import { removalRequest, reviewAgain, undoRequest, type ReviewRequest } from "./request";
import type { RunAct, RunAction } from "./runActions";
import { standingOf } from "./standing";
import { useReview, type StartedReview } from "./useReview";
import { useRun } from "./RunProvider";
import { t } from "@/lib/i18n/t";

interface RunButtonsProps {
  readonly run: Run | null;
  readonly from: StartedReview | null;
  readonly onClose: () => void;
}

/** What can be done about a run, in its dialog. */
export function RunButtons({ run, from, onClose }: RunButtonsProps) {
  const perform = useRunActs(run, from?.request ?? null);
  // Putting it away is the bar's: here one closes the dialog.
  const actions =
    run === null ? [] : standingOf(run).actions.filter(({ act }) => act !== "dismiss");
  const [first, ...others] = actions;
  const isOver = run === null || run.state.kind === "complete" || first === undefined;
  const leads = first !== undefined && !isOver && first.act !== "pause" ? first : null;
  const closing =
    run?.state.kind === "running" ? t`Close and continue in the background` : t`Close`;
  return (
    <>
      {(leads === null ? actions : others).map((action) => (
        <ActionButton key={action.act} action={action} onAct={perform} />
      ))}
      <Button variant={leads === null ? "primary" : "secondary"} onClick={onClose}>
        {closing}
      </Button>
      {leads !== null && <ActionButton action={leads} onAct={perform} primary />}
    </>
  );
}

interface ActionButtonProps {
  readonly action: RunAction;
  readonly onAct: (act: RunAct) => void;
  readonly primary?: boolean;
}

/** Kept while what it does takes effect: the focus is on it. */
export function ActionButton({ action, onAct, primary = false }: ActionButtonProps) {
  const { act, label, busy = false } = action;
  return (
    <Button
      variant={primary ? "primary" : act === "dismiss" ? "quiet" : "secondary"}
      aria-disabled={busy || undefined}
      onClick={() => !busy && onAct(act)}
    >
      {label}
    </Button>
  );
}

/** Does what an action says. `request`: what the run came of, where this page knows it. */
export function useRunActs(run: Run | null, request: ReviewRequest | null): (act: RunAct) => void {
  const controls = useRun();
  const review = useReview();
  const renew = useRenewSession();
  const now = useSnapshot().query.data;
  return (act) => {
    if (run !== null) perform(act, { run, request, controls, review, renew, now });
  };
}

interface Means {
  readonly run: Run;
  readonly request: ReviewRequest | null;
  readonly controls: RunControls;
  readonly review: (request: ReviewRequest) => void;
  readonly renew: () => Promise<unknown>;
  readonly now: Snapshot | undefined;
}

function perform(act: RunAct, { run, request, controls, review, renew, now }: Means): void {
  switch (act) {
    case "pause":
      return controls.pause();
    case "resume":
      return controls.resume();
    case "reload":
      return window.location.reload();
    case "sign-in":
      return void renew();
    case "remove-twin":
      if (run.state.kind === "conflict") review(removalRequest(run.state.twins));
      return;
    case "retry":
      return controls.retry();
    case "start-unkept":
      return controls.retry({ unkept: true });
    case "dismiss":
      return controls.dismiss();
    case "download":
      return run.restore === null ? undefined : downloadRestore(run.restore);
    case "undo":
      if (run.restore !== null && now !== undefined) review(undoRequest(run.restore, now));
      return;
    case "review-again":
      if (now !== undefined) review(reviewAgain(request ?? requestOf(run), now));
      return;
  }
}

/** What is known of the request where the page that made it is gone. */
function requestOf({ heading, targets, reason }: Run): ReviewRequest {
  return { heading, targets, reason };
}

/** Keeps a restore file outside of the browser. */
export function downloadRestore(file: RestoreFile): void {
  const stamp = file.at.slice(0, 19).replaceAll(/[^0-9T]/g, "");
  download(`dialgate-restore-${stamp}.json`, "application/json", JSON.stringify(file, null, 2));
}
