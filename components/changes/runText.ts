import { listed } from "@/lib/domain/format";
import { plural, t } from "@/lib/i18n/t";
import { isMoving, type Run } from "@/lib/run/run";

/** What a run waits for, and for how long. */
export function waitText({ state }: Run, seconds: number): string {
  return state.kind === "running" && state.doubtful === true
    ? t`The outcome will be known within ${seconds} s; completed writes are kept.`
    : t`Retrying Microsoft Graph in ${seconds} s; completed writes are kept.`;
}

/** Who, and what to compare: Graph keeps no state from between two writes. */
export function overlapText({ state }: Run): string {
  const overlaps = state.kind === "overlapped" ? state.overlaps : [];
  const names = [...new Set(overlaps.flatMap(({ who }) => who ?? []))];
  const listeners = new Set(overlaps.map(({ listenerId }) => listenerId)).size;
  return names.length === 0
    ? plural(
        listeners,
      )`Somebody wrote to a listener of this save at the same moment, and one of the two writes may have replaced the other. Compare the current settings with the timeline and the restore file.|Somebody wrote to # listeners of this save at the same moment, and one of the two writes may have replaced the other. Compare the current settings with the timeline and the restore file.`
    : plural(
        listeners,
      )`${listed(names)} wrote to a listener of this save at the same moment, and one of the two writes may have replaced the other. Compare the current settings with the timeline and the restore file.|${listed(names)} wrote to # listeners of this save at the same moment, and one of the two writes may have replaced the other. Compare the current settings with the timeline and the restore file.`;
}

/** "3 of 5 writes done, 2 to come", and once it has ended what was and what was not written. */
export function writtenText(run: Run): string {
  return isMoving(run.state) ? movingText(run) : endedText(run);
}

/** The same, with a full stop in any case. */
export function writtenSentence(run: Run): string {
  return isMoving(run.state) ? t`${movingText(run)}.` : endedText(run);
}

function movingText({ progress: { done, failed, total } }: Run): string {
  const left = total - done - failed;
  const parts = [
    plural(total)`${done} of # write done|${done} of # writes done`,
    failed > 0 && plural(failed)`# failed|# failed`,
    left > 0 && plural(left)`# to come|# to come`,
  ];
  return listed(parts.filter((part) => part !== false));
}

function endedText({ progress: { done, failed, total }, state, unsettled }: Run): string {
  const operations = "operations" in state ? state.operations : [];
  const unsure = operations.filter(({ outcome }) => outcome === "unsure").length;
  if (done === total) {
    return plural(total)`# change saved.|All # writes were done.`;
  }
  if (done === 0 && unsure === 0) {
    return unsettled ? t`It is not known yet what was written.` : t`Nothing was written.`;
  }
  const untried = Math.max(0, total - done - failed - unsure);
  const parts = [
    plural(done)`# of ${total} writes was done|# of ${total} writes were done`,
    failed > 0 && plural(failed)`# failed and was not written|# failed and were not written`,
    unsure > 0 && plural(unsure)`# is not certain|# are not certain`,
    untried > 0 && plural(untried)`# was not tried|# were not tried`,
  ];
  return t`${listed(parts.filter((part) => part !== false))}.`;
}

/** How much is done, in steps of ten per cent. */
export function tenthsDone({ progress: { done, total } }: Run): number {
  return total === 0 ? 0 : Math.floor((done / total) * 10) * 10;
}

/** Everything is written, and Graph has yet to show it. */
export function isAllAccepted({ progress: { done, total } }: Run): boolean {
  return total > 0 && done === total;
}
