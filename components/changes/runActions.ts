import { t } from "@/lib/i18n/t";

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

/** One act has several names, by what it comes to where a run stands. */
export const RUN_ACTIONS = {
  get pause() {
    return action("pause", t`Pause`);
  },
  /** Kept while it takes effect: the focus is on it. */
  get pausing(): RunAction {
    return { ...action("pause", t`Pausing…`), busy: true };
  },
  get resume() {
    return action("resume", t`Resume`);
  },
  get readAgain() {
    return action("resume", t`Check again`);
  },
  get undo() {
    return action("undo", t`Undo`);
  },
  get download() {
    return action("download", t`Download the restore file`);
  },
  get reviewAgain() {
    return action("review-again", t`Review again`);
  },
  get leave() {
    return action("dismiss", t`Leave as is`);
  },
  get close() {
    return action("dismiss", t`Close`);
  },
  get retryFailed() {
    return action("retry", t`Retry what failed`);
  },
  get createAgain() {
    return action("retry", t`Create it again`);
  },
  get removeTwin() {
    return action("remove-twin", t`Remove the second one…`);
  },
  get signIn() {
    return action("sign-in", t`Sign in again`);
  },
  get reload() {
    return action("reload", t`Reload the page`);
  },
  get tryAgain() {
    return action("retry", t`Try again`);
  },
  get startUnkept() {
    return action("start-unkept", t`Save anyway`);
  },
};

function action(act: RunAct, label: string): RunAction {
  return { act, label };
}
