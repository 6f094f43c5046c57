import type * as runs from "@/lib/run/inBrowser";

type Runs = typeof runs;

let provided: Runs | null = null;

/** What drives and keeps runs; fetched, unless a part that holds it is there already. */
export async function loadRuns(): Promise<Runs> {
  return provided ?? (await import("@/lib/run/inBrowser"));
}

/** For the part that begins runs: whoever has reviewed a change is not to wait for a file that may be gone. */
export function provideRuns(held: Runs): void {
  provided = held;
}
