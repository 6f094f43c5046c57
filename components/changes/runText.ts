import { figure } from "@/lib/domain/format";
import { isMoving, type Run } from "@/lib/run/run";

/** What a run waits for, and for how long. */
export function waitText({ state }: Run, seconds: number): string {
  return state.kind === "running" && state.doubtful === true
    ? `The outcome will be known within ${seconds} s; completed writes are kept.`
    : `Retrying Microsoft Graph in ${seconds} s; completed writes are kept.`;
}

/** Who, and what to compare: Graph keeps no state from between two writes. */
export function overlapText({ state }: Run): string {
  const overlaps = state.kind === "overlapped" ? state.overlaps : [];
  const names = [...new Set(overlaps.flatMap(({ who }) => who ?? []))];
  const who = names.length === 0 ? "Somebody" : names.join(", ");
  const listeners = new Set(overlaps.map(({ listenerId }) => listenerId)).size;
  const where = listeners === 1 ? "a listener" : `${figure(listeners)} listeners`;
  return `${who} wrote to ${where} of this save at the same moment, and one of the two writes may have replaced the other. Compare the current settings with the timeline and the restore file.`;
}

/** "3 of 5 writes done, 2 to come", and once it has ended what was and what was not written. */
export function writtenText(run: Run): string {
  if (!isMoving(run.state)) return endedText(run);
  const { done, failed, total } = run.progress;
  const left = total - done - failed;
  const parts = [
    `${figure(done)} of ${figure(total)} ${total === 1 ? "write" : "writes"} done`,
    failed > 0 && `${figure(failed)} failed`,
    left > 0 && `${figure(left)} to come`,
  ];
  return parts.filter((part) => part !== false).join(", ");
}

function endedText({ progress: { done, failed, total }, state, unsettled }: Run): string {
  const operations = "operations" in state ? state.operations : [];
  const unsure = operations.filter(({ outcome }) => outcome === "unsure").length;
  if (done === total) {
    return total === 1 ? "1 change saved." : `All ${figure(total)} writes were done.`;
  }
  if (done === 0 && unsure === 0) {
    return unsettled ? "It is not known yet what was written." : "Nothing was written.";
  }
  const untried = Math.max(0, total - done - failed - unsure);
  const parts = [
    `${figure(done)} of ${figure(total)} writes ${done === 1 ? "was" : "were"} done`,
    failed > 0 && `${figure(failed)} failed and ${failed === 1 ? "was" : "were"} not written`,
    unsure > 0 && `${figure(unsure)} ${unsure === 1 ? "is" : "are"} not certain`,
    untried > 0 && `${figure(untried)} ${untried === 1 ? "was" : "were"} not tried`,
  ];
  return `${parts.filter((part) => part !== false).join(", ")}.`;
}

/** How much is done, in steps of ten per cent. */
export function tenthsDone({ progress: { done, total } }: Run): number {
  return total === 0 ? 0 : Math.floor((done / total) * 10) * 10;
}

/** Everything is written, and Graph has yet to show it. */
export function isAllAccepted({ progress: { done, total } }: Run): boolean {
  return total > 0 && done === total;
}
