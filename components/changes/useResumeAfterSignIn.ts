import { useEffect } from "react";
import { sessionEnd } from "@/lib/auth/sessionEnd";
import { type Run, isSignedOut } from "@/lib/run/run";
import type { Runner } from "@/lib/run/runner";

/**
 * Finds what an earlier page has left. A run that the end of the session stopped in this tab resumes
 * by itself once the same admin is signed in again; for anybody else it waits for a click.
 */
export function useResumeAfterSignIn(runner: Runner | null, admin: string): void {
  useEffect(() => {
    if (runner === null) return;
    const resume = () => {
      const { run } = runner.state.getState();
      if (run !== null && isStoppedBySignOut(run, admin)) void runner.goOn();
    };
    void runner.find().then(resume);
    const ends = [
      runner.state.subscribe(({ run }) => note(run, admin)),
      sessionEnd.subscribe(({ problem }) => problem === null && resume()),
    ];
    return () => ends.forEach((end) => end());
  }, [runner, admin]);
}

const KEY = "dialgate.resume";

/** In this tab alone: another one, or tomorrow's, asks first. */
function note(run: Run | null, admin: string): void {
  if (run?.state.kind === "interrupted") return;
  try {
    if (run !== null && hasLostSession(run)) sessionStorage.setItem(KEY, noteOf(run, admin));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Without storage it waits for a click.
  }
}

function isStoppedBySignOut(run: Run, admin: string): boolean {
  if (run.state.kind !== "interrupted" && !hasLostSession(run)) return false;
  try {
    return sessionStorage.getItem(KEY) === noteOf(run, admin);
  } catch {
    return false;
  }
}

function noteOf({ startedAt }: Run, admin: string): string {
  return `${admin} ${startedAt}`;
}

function hasLostSession({ state }: Run): boolean {
  return state.kind === "failed" && isSignedOut(state.error);
}
