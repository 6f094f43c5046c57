import type { DialgateError } from "@/lib/domain/errors";
import { explainRefusal } from "@/lib/domain/plan/refusal";
import { hasWritten, type Run, type RunState } from "@/lib/run/run";
import { isAllAccepted, overlapText, tenthsDone, writtenText } from "./runText";

/** What an admin can do about a run. */
export type RunAct =
  | "pause"
  | "resume"
  | "sign-in"
  | "reload"
  | "remove-twin"
  | "retry"
  | "undo"
  | "review-again"
  | "start-unkept"
  | "download"
  | "dismiss";

export interface RunAction {
  readonly act: RunAct;
  readonly label: string;
  /** It is being done. */
  readonly busy?: boolean;
}

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

const PAUSE = action("pause", "Pause");
/** Kept while it takes effect: the focus is on it. */
const PAUSING: RunAction = { ...action("pause", "Pausing…"), busy: true };
const RESUME = action("resume", "Resume");
const READ_AGAIN = action("resume", "Check again");
const UNDO = action("undo", "Undo");
const DOWNLOAD = action("download", "Download the restore file");
const REVIEW_AGAIN = action("review-again", "Review again");
const LEAVE = action("dismiss", "Leave as is");
const CLOSE = action("dismiss", "Close");

function action(act: RunAct, label: string): RunAction {
  return { act, label };
}

const NOT_ALL_SAVED: Omit<Standing, "actions"> = {
  tone: "error",
  title: "Not everything was saved",
  text: "Retrying plans only what is left.",
};

const UNCONFIRMED: Omit<Standing, "actions"> = {
  tone: "warning",
  title: "Saved, not yet visible",
  text: "Graph accepted every write, but a read does not show all of them yet. Until it does, nothing else can be saved.",
};

const DOUBTFUL: Omit<Standing, "actions"> = {
  tone: "warning",
  title: "Checking what Graph did",
  text: "The response to a write was lost. Dialgate checks what it did before writing anything that depends on it.",
};

/** The one table of how a run can stand: state → tone, title, text, actions. */
const STANDINGS: Readonly<Record<RunState["kind"], (run: Run) => Standing>> = {
  running: (run) =>
    run.state.kind === "running" && run.state.doubtful === true
      ? { ...DOUBTFUL, actions: [run.pausing ? PAUSING : PAUSE, ...wayBack(run, DOWNLOAD)] }
      : isAllAccepted(run)
        ? { ...UNCONFIRMED, actions: [READ_AGAIN] }
        : {
            ...{ tone: "info", title: run.pausing ? "Pausing" : "Saving", text: "" },
            actions: [run.pausing ? PAUSING : PAUSE, ...wayBack(run, DOWNLOAD)],
          },
  paused: (run) => ({
    ...{ tone: "info", title: "Paused" },
    text: "Completed writes are kept. Resume at any time, even after closing this page.",
    actions: [RESUME, ...wayBack(run, UNDO, DOWNLOAD), LEAVE],
  }),
  interrupted: (run) =>
    isAllAccepted(run)
      ? { ...UNCONFIRMED, actions: [READ_AGAIN, ...wayBack(run, DOWNLOAD), LEAVE] }
      : {
          ...{ tone: "warning", title: "Interrupted" },
          text: "Resuming reads Graph first and writes only what is left.",
          actions: [RESUME, ...wayBack(run, UNDO, DOWNLOAD), LEAVE],
        },
  elsewhere: () => ({
    ...{ tone: "info", title: "Another tab is saving this" },
    ...{ text: "Switch to that tab, or wait until it has finished.", actions: [] },
  }),
  complete: (run) => ({
    ...{ tone: "success", title: "Saved, and read back from Graph", text: "" },
    actions: [...wayBack(run, UNDO, DOWNLOAD), CLOSE],
  }),
  overlapped: (run) => ({
    ...{ tone: "warning", title: "Saved, but somebody else changed it at the same time" },
    text: overlapText(run),
    actions: [REVIEW_AGAIN, ...wayBack(run, UNDO, DOWNLOAD), CLOSE],
  }),
  unconfirmed: (run) => ({
    ...UNCONFIRMED,
    actions: [READ_AGAIN, ...wayBack(run, DOWNLOAD), LEAVE],
  }),
  stopped: stoppedStanding,
  failed: failedStanding,
  lost: (run) => ({
    ...{ tone: "error", title: "The connection to Dialgate’s server was lost" },
    text: "Retrying reads Graph and plans only what is left.",
    actions: [action("resume", againLabel(run)), ...wayBack(run, UNDO, DOWNLOAD), LEAVE],
  }),
  conflict: conflictStanding,
  refused: (run) => ({
    tone: "error",
    title: hasWritten(run)
      ? "The rest of the change is not possible"
      : "This change is not possible",
    text: run.state.kind === "refused" ? explainRefusal(run.state.refusal) : "",
    actions: [REVIEW_AGAIN, ...wayBack(run, UNDO, DOWNLOAD), CLOSE],
  }),
};

export function standingOf(run: Run): Standing {
  return STANDINGS[run.state.kind](run);
}

/** A create whose answer was lost is never sent again by itself: there could be two listeners then. */
function stoppedStanding(run: Run): Standing {
  const ended = { ...NOT_ALL_SAVED, cause: causeOf(run) };
  const back = [...wayBack(run, UNDO, DOWNLOAD), LEAVE];
  if (isChangedByOthers(run)) {
    return { ...ended, text: "", actions: [REVIEW_AGAIN, ...back] };
  }
  if (!mayStillCreate(run)) {
    return { ...ended, actions: [action("retry", "Retry what failed"), ...back] };
  }
  return {
    ...ended,
    text: "Graph does not show the new listener, and may still create it. Check again first: if you create it again and the first one appears, there will be two.",
    actions: [action("resume", "Check again"), action("retry", "Create it again"), ...back],
  };
}

function conflictStanding(run: Run): Standing {
  const back = [...wayBack(run, UNDO, DOWNLOAD), LEAVE];
  if (run.state.kind === "conflict" && run.state.twins.length > 0) {
    return {
      ...{ tone: "error", title: "Graph created a listener twice" },
      text: "The create request whose response was lost took effect after all, so there are two listeners with the same settings. Remove the second one, then review the rest again.",
      actions: [action("remove-twin", "Remove the second one…"), REVIEW_AGAIN, ...back],
    };
  }
  return {
    ...{ tone: "error", title: "The tenant changed since you looked" },
    text: "Somebody else changed what the rest depends on; nothing was written over it. Review again against the current settings.",
    actions: [REVIEW_AGAIN, ...back],
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
      ...{ tone: "warning", title: "Stopped: your session has ended" },
      text: `${hasWritten(run) ? "Completed writes are kept. " : ""}It resumes automatically once you sign in again.`,
      actions: [action("sign-in", "Sign in again"), ...wayBack(run, DOWNLOAD), LEAVE],
    };
  }
  if (cause?.code === "outdated") {
    return {
      ...{ ...NOT_ALL_SAVED, text: "", cause },
      actions: [action("reload", "Reload the page"), ...wayBack(run, DOWNLOAD), LEAVE],
    };
  }
  if (cause?.code === "not-stored") {
    return {
      ...{ tone: "error", title: "The save was not started", text: "", cause },
      actions: [
        action("retry", "Try again"),
        ...(run.restore === null ? [] : [DOWNLOAD]),
        action("start-unkept", "Save anyway"),
        LEAVE,
      ],
    };
  }
  return {
    ...{ ...NOT_ALL_SAVED, cause },
    actions: [action("retry", againLabel(run)), ...wayBack(run, UNDO, DOWNLOAD), LEAVE],
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
    return [`${run.heading}.`, `${title}:`, writtenText(run), text].join(" ").trim();
  }
  return `${run.heading}. ${title}, ${tenthsDone(run)} %.`;
}

function againLabel(run: Run): string {
  return hasWritten(run) ? "Retry the rest" : "Try again";
}

/** Only where something was written is there a way back. */
function wayBack(run: Run, ...actions: readonly RunAction[]): readonly RunAction[] {
  const mayBeWritten = hasWritten(run) || run.state.kind === "running";
  return run.restore !== null && mayBeWritten ? actions : [];
}
