import { type ChildProcess, spawn } from "node:child_process";
import type { Environment } from "../config/readConfig";

/**
 * How long a child may take to end by itself before it is ended by force: as long as the longest
 * part of a save, so that none is cut in half (15 s of writes, 30 s for the last answer, and looks).
 */
const GRACE = 60_000;

const running = new Set<ChildProcess>();
let ending = false;

/** Starts a Node program that lives and dies with this one: output here, one end for all. */
export function startChild(args: readonly string[], env: Environment): ChildProcess {
  const child = spawn(process.execPath, args, {
    // Next declares NODE_ENV to be always there; for a child it is Next that sets it.
    env: env as NodeJS.ProcessEnv,
    stdio: ["ignore", "inherit", "inherit"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Resolves to the exit code of a child, 1 if a signal ended it or it could not start. */
export function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code ?? 1));
    child.once("error", () => resolve(1));
  });
}

/**
 * Ends every child and then this process; says why, unless it was asked for. The last one that was
 * started ends first: the local tenant is there for as long as anything may write to it.
 */
export async function endAll(code: number, reason?: string): Promise<never> {
  if (!ending) {
    ending = true;
    if (reason) console.error(reason);
    for (const child of [...running].reverse()) {
      const end = exitOf(child);
      child.kill("SIGTERM");
      const force = setTimeout(() => child.kill("SIGKILL"), GRACE);
      await end;
      clearTimeout(force);
    }
    process.exit(code);
  }
  return new Promise<never>(() => undefined);
}

/** Ctrl-C, a stop from outside, or the death of whoever started us: all end everything. */
export function endWhenTold(): void {
  process.on("SIGINT", () => void endAll(130));
  process.on("SIGTERM", () => void endAll(143));
  process.on("SIGHUP", () => void endAll(129));
  // npm, when it is stopped, stops its shell, and that tells its own child nothing.
  const parent = process.ppid;
  const watch = () => (process.ppid === parent ? undefined : void endAll(143));
  setInterval(watch, 500).unref();
}
