import type { RestoreFile } from "../documents/restoreSchema";
import type { Actor, TimelineEntry } from "./entry";

/** Who this browser's runs are of, as the log names them: a person, or Dialgate's own application. */
export interface Self {
  readonly userName: string;
  /** With its own credential Dialgate writes under its own name. */
  readonly clientId: string;
}

/** Clocks differ: the log may date a write before the run that it is of, in ms. */
const SKEW = 30_000;
/** Longer after its beginning nobody can say that a write is of the run, in ms. */
const LONGEST = 10 * 60_000;

/**
 * The run of this browser that an entry of the log is part of: of the same person, to a listener that
 * the run touched, within minutes of its beginning; of several the last. Null where that is not
 * certain enough to say why something was done.
 */
export function keptRunOf(
  entry: TimelineEntry,
  runs: readonly RestoreFile[],
  self: Self,
): RestoreFile | null {
  if (!isSelf(entry.who, self)) return null;
  const at = Date.parse(entry.at);
  const fitting = runs.filter((run) => {
    const age = at - Date.parse(run.at);
    return age >= -SKEW && age <= LONGEST && touches(run, entry);
  });
  return fitting.reduce<RestoreFile | null>(
    (last, run) => (last === null || run.at > last.at ? run : last),
    null,
  );
}

function isSelf({ kind, detail }: Actor, { userName, clientId }: Self): boolean {
  if (detail === null) return false;
  const own = kind === "user" ? userName : kind === "application" ? clientId : null;
  return own !== null && detail.toLowerCase() === own.toLowerCase();
}

function touches(run: RestoreFile, { act, listenerId }: TimelineEntry): boolean {
  if (listenerId === null) return false;
  const existed = run.existing.includes(listenerId);
  if (act !== "created" && existed) return run.listeners.some(({ id }) => id === listenerId);
  return !existed && run.after !== null && Object.hasOwn(run.after, listenerId);
}
