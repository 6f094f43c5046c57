import type { DialgateError } from "@/lib/domain/errors";
import { explainRefusal } from "@/lib/domain/plan/refusal";
import { hasWritten, type Run, type RunState } from "@/lib/run/run";
import { t } from "@/lib/i18n/t";
import { RUN_ACTIONS as DO, type RunAction } from "./runActions";
import { isAllAccepted, overlapText, tenthsDone, writtenSentence } from "./runText";

/** How a run stands, in the words that the bar, the dialog and the announcer share. */
export interface Standing {
  readonly tone: "info" | "success" | "warning" | "error";
  readonly title: string;
  /** What that means, and what to do next; empty where the title and the counts say it all. */
  readonly text: string;
  /** The error that Graph or Dialgate's server gave, where one ended it. */
  readonly cause?: DialgateError | undefined;
  /** The first is the one that leads on. */
  readonly actions: readonly RunAction[];
}

type Words = Omit<Standing, "actions">;

const NOT_ALL_SAVED: Words = {
  tone: "error",
  get title() {
    return t`Not everything was saved`;
  },
  get text() {
    return t`Retrying plans only what is left.`;
  },
};

const UNCONFIRMED: Words = {
  tone: "warning",
  get title() {
    return t`Saved, not yet visible`;
  },
  get text() {
    return t`Graph accepted every write, but a read does not show all of them yet. Until it does, nothing else can be saved.`;
  },
};

const DOUBTFUL: Words = {
  tone: "warning",
  get title() {
    return t`Checking what Graph did`;
  },
  get text() {
    return t`The response to a write was lost. Dialgate checks what it did before writing anything that depends on it.`;
  },
};

/** The one table of how a run can stand: state → tone, title, text, actions. */
const STANDINGS: Readonly<Record<RunState["kind"], (run: Run) => Standing>> = {
  running: (run) =>
    run.state.kind === "running" && run.state.doubtful === true
      ? {
          ...DOUBTFUL,
          actions: [run.pausing ? DO.pausing : DO.pause, ...wayBack(run, DO.download)],
        }
      : isAllAccepted(run)
        ? { ...UNCONFIRMED, actions: [DO.readAgain] }
        : {
            ...{ tone: "info", title: run.pausing ? t`Pausing` : t`Saving`, text: "" },
            actions: [run.pausing ? DO.pausing : DO.pause, ...wayBack(run, DO.download)],
          },
  paused: (run) => ({
    ...{ tone: "info", title: t`Paused` },
    text: t`Completed writes are kept. Resume at any time, even after closing this page.`,
    actions: [DO.resume, ...wayBack(run, DO.undo, DO.download), DO.leave],
  }),
  interrupted: (run) =>
    isAllAccepted(run)
      ? { ...UNCONFIRMED, actions: [DO.readAgain, ...wayBack(run, DO.download), DO.leave] }
      : {
          ...{ tone: "warning", title: t`Interrupted` },
          text: t`Resuming reads Graph first and writes only what is left.`,
          actions: [DO.resume, ...wayBack(run, DO.undo, DO.download), DO.leave],
        },
  elsewhere: () => ({
    ...{ tone: "info", title: t`Another tab is saving this` },
    ...{ text: t`Switch to that tab, or wait until it has finished.`, actions: [] },
  }),
  complete: (run) => ({
    ...{ tone: "success", title: t`Saved, and read back from Graph`, text: "" },
    actions: [...wayBack(run, DO.undo, DO.download), DO.close],
  }),
  overlapped: (run) => ({
    ...{ tone: "warning", title: t`Saved, but somebody else changed it at the same time` },
    text: overlapText(run),
    actions: [DO.reviewAgain, ...wayBack(run, DO.undo, DO.download), DO.close],
  }),
  unconfirmed: (run) => ({
    ...UNCONFIRMED,
    actions: [DO.readAgain, ...wayBack(run, DO.download), DO.leave],
  }),
  stopped: stoppedStanding,
  failed: failedStanding,
  lost: (run) => ({
    ...{ tone: "error", title: t`The connection to Dialgate’s server was lost` },
    text: t`Retrying reads Graph and plans only what is left.`,
    actions: [
      { act: "resume", label: againLabel(run) },
      ...wayBack(run, DO.undo, DO.download),
      DO.leave,
    ],
  }),
  conflict: conflictStanding,
  refused: (run) => ({
    tone: "error",
    title: hasWritten(run)
      ? t`The rest of the change is not possible`
      : t`This change is not possible`,
    text: run.state.kind === "refused" ? explainRefusal(run.state.refusal) : "",
    actions: [DO.reviewAgain, ...wayBack(run, DO.undo, DO.download), DO.close],
  }),
};

export function standingOf(run: Run): Standing {
  return STANDINGS[run.state.kind](run);
}

/** A create whose answer was lost is never sent again by itself: there could be two listeners then. */
function stoppedStanding(run: Run): Standing {
  const ended = { ...NOT_ALL_SAVED, cause: causeOf(run) };
  const back = [...wayBack(run, DO.undo, DO.download), DO.leave];
  if (isChangedByOthers(run)) {
    return { ...ended, text: "", actions: [DO.reviewAgain, ...back] };
  }
  if (!mayStillCreate(run)) {
    return { ...ended, actions: [DO.retryFailed, ...back] };
  }
  return {
    ...ended,
    text: t`Graph does not show the new listener, and may still create it. Check again first: if you create it again and the first one appears, there will be two.`,
    actions: [DO.readAgain, DO.createAgain, ...back],
  };
}

function conflictStanding(run: Run): Standing {
  const back = [...wayBack(run, DO.undo, DO.download), DO.leave];
  if (run.state.kind === "conflict" && run.state.twins.length > 0) {
    return {
      ...{ tone: "error", title: t`Graph created a listener twice` },
      text: t`The create request whose response was lost took effect after all, so there are two listeners with the same settings. Remove the second one, then review the rest again.`,
      actions: [DO.removeTwin, DO.reviewAgain, ...back],
    };
  }
  return {
    ...{ tone: "error", title: t`The tenant changed since you looked` },
    text: t`Somebody else changed what the rest depends on; nothing was written over it. Review again against the current settings.`,
    actions: [DO.reviewAgain, ...back],
  };
}

/** Trying again the same is of no use: what was reviewed is gone. */
function isChangedByOthers(run: Run): boolean {
  return causeOf(run)?.code === "conflict";
}

function mayStillCreate({ state }: Run): boolean {
  const operations = "operations" in state ? state.operations : [];
  return operations.some((each) => each.outcome === "unsure" && each.operation.kind === "create");
}

/** Where the browser keeps no way back, the admin may take it along and save all the same. */
function failedStanding(run: Run): Standing {
  const cause = causeOf(run);
  if (cause?.code === "signed-out") {
    return {
      ...{ tone: "warning", title: t`Stopped: your session has ended` },
      text: hasWritten(run)
        ? t`Completed writes are kept. It resumes automatically once you sign in again.`
        : t`It resumes automatically once you sign in again.`,
      actions: [DO.signIn, ...wayBack(run, DO.download), DO.leave],
    };
  }
  if (cause?.code === "outdated") {
    return {
      ...{ ...NOT_ALL_SAVED, text: "", cause },
      actions: [DO.reload, ...wayBack(run, DO.download), DO.leave],
    };
  }
  if (cause?.code === "not-stored") {
    return {
      ...{ tone: "error", title: t`The save was not started`, text: "", cause },
      actions: [
        DO.tryAgain,
        ...(run.restore === null ? [] : [DO.download]),
        DO.startUnkept,
        DO.leave,
      ],
    };
  }
  return {
    ...{ ...NOT_ALL_SAVED, cause },
    actions: [
      { act: "retry", label: againLabel(run) },
      ...wayBack(run, DO.undo, DO.download),
      DO.leave,
    ],
  };
}

function causeOf({ state }: Run): DialgateError | undefined {
  if (state.kind === "failed") return state.error;
  if (state.kind !== "stopped") return undefined;
  return state.operations.find(({ error }) => error !== undefined)?.error;
}

/** For who cannot see the bar: each tenth, not each write. */
export function announcementOf(run: Run): string {
  const { title, text } = standingOf(run);
  if (run.state.kind !== "running" || isAllAccepted(run)) {
    return `${t`${run.heading}. ${title}: ${writtenSentence(run)}`} ${text}`.trim();
  }
  return t`${run.heading}. ${title}, ${tenthsDone(run)} %.`;
}

function againLabel(run: Run): string {
  return hasWritten(run) ? t`Retry the rest` : t`Try again`;
}

/** Only where something was written is there a way back. */
function wayBack(run: Run, ...actions: readonly RunAction[]): readonly RunAction[] {
  const mayBeWritten = hasWritten(run) || run.state.kind === "running";
  return run.restore !== null && mayBeWritten ? actions : [];
}
