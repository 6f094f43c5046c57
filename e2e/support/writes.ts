import { linesIn } from "./logLines";

/** What a server's log tells of its writes: how many it knows the end of, and how many not. */
export interface LoggedWrites {
  readonly answered: number;
  readonly unanswered: number;
}

export function writesIn(output: string): LoggedWrites {
  const idsOf = (event: string) => linesIn(output, event).map(({ id }) => id);
  const answered = new Set(idsOf("listener-write"));
  const unanswered = idsOf("listener-write-intent").filter((id) => !answered.has(id));
  return { answered: answered.size, unanswered: unanswered.length };
}
